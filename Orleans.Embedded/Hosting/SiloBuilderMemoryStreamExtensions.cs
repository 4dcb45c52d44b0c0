using Orleans.Embedded.Hosting;
using Orleans.Embedded.Streams;

namespace Orleans.Hosting;

public static class SiloBuilderMemoryStreamExtensions
{
    /// <summary>Streams inside this process. Their subscriptions are kept in the grain storage "PubSubStore".</summary>
    public static ISiloBuilder AddMemoryStreams(this ISiloBuilder builder, string name, Action<ISiloMemoryStreamConfigurator>? configure = null)
    {
        StreamProviders.Add(builder.Services, name);
        configure?.Invoke(new MemoryStreamConfigurator(name, builder.Services));
        return builder;
    }
}
