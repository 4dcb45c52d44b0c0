namespace Orleans.Configuration;

public class SiloMessagingOptions : MessagingOptions
{
    /// <summary>Requests that may wait for one activation; further ones fail with LimitExceededException. Zero: the engine's own bound.</summary>
    public int MaxEnqueuedRequestsHardLimit { get; set; }

    /// <summary>From this many waiting requests on, a warning is logged. Zero: never.</summary>
    public int MaxEnqueuedRequestsSoftLimit { get; set; }

    public TimeSpan MaxRequestProcessingTime { get; set; } = TimeSpan.FromHours(2);
}
