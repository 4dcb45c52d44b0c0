namespace Orleans.Configuration;

public class ClusterOptions
{
    public const string DefaultClusterId = "default";
    public const string DefaultServiceId = "default";

    public string ClusterId { get; set; } = DefaultClusterId;

    /// <summary>Part of what is stored: the same for as long as the stored state is to be found again.</summary>
    public string ServiceId { get; set; } = DefaultServiceId;
}
