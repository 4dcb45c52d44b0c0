namespace Orleans.Hosting;

public static class SiloBuilderStreamingExtensions
{
    /// <summary>A silo can stream: there is nothing to add but providers.</summary>
    public static ISiloBuilder AddStreaming(this ISiloBuilder builder) => builder;
}
