using Orleans.Embedded.Hosting;
using Orleans.Embedded.Streams;

namespace Orleans.Hosting;

public static class ClientBuilderStreamingExtensions
{
    /// <summary>The client's streams are the silo's of the same name.</summary>
    public static IClientBuilder AddMemoryStreams(this IClientBuilder builder, string name, Action<IClusterClientMemoryStreamConfigurator>? configure = null)
    {
        StreamProviders.Add(builder.Services, name);
        configure?.Invoke(new MemoryStreamConfigurator(name, builder.Services));
        return builder;
    }

    /// <summary>A client can stream: there is nothing to add but providers.</summary>
    public static IClientBuilder AddStreaming(this IClientBuilder builder) => builder;
}
