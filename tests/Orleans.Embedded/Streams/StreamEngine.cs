using Arus.Embedded.Tests.Hosting;
using Orleans.Configuration;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Streams;

/// <summary>A silo with streams named "streams".</summary>
internal static class StreamEngine
{
    public static Task<TestEngine> Start(Action<EmbeddedStreamOptions>? configure = null) => TestEngine.Start(silo => Add(silo, configure));

    public static void Add(ISiloBuilder silo, Action<EmbeddedStreamOptions>? configure = null) => silo
        .AddMemoryGrainStorage("PubSubStore")
        .AddMemoryStreams("streams", streams => streams.ConfigureDelegate(services => services.ConfigureStreams("streams", configure)))
        .Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromDays(1));

    public static IAsyncStream<int> Numbers(this TestEngine engine, string name, string ns = "numbers") =>
        engine.Client.GetStreamProvider("streams").GetStream<int>(ns, name);

    public static IListenerGrain Listener(this TestEngine engine, string key) => engine.Client.GetGrain<IListenerGrain>(key);
}
