using Arus.Embedded.Tests.Hosting;
using Orleans.Hosting;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Bounds;

public sealed class FiguresTests
{
    private static readonly KeyValuePair<string, object?> s_grain = new("grain", nameof(CountedGrain));
    private static readonly KeyValuePair<string, object?> s_method = new("method", nameof(ICountedGrain.Do));

    [Fact]
    public async Task Calls_OfAMethod_AreCountedWithFailuresAndLatency()
    {
        await using TestEngine engine = await TestEngine.Start(_ => { });
        ICountedGrain grain = engine.Client.GetGrain<ICountedGrain>("a");
        for (int i = 0; i < 3; i++) await grain.Do(isWell: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Do(isWell: false));

        Assert.Equal(4, Figures.Of("orleans.calls", s_grain, s_method));
        Assert.Equal(1, Figures.Of("orleans.calls.failed", s_grain, s_method));
        Assert.Equal(1, Figures.Of("orleans.activations", s_grain));
        Assert.True(Figures.Of("orleans.calls.p99", s_grain, s_method) > 0);
        Assert.True(Figures.Of("orleans.calls.time", s_grain, s_method) > 0);
    }

    [Fact]
    public async Task Events_OfAProvider_AreCounted()
    {
        await using TestEngine engine = await TestEngine.Start(silo => silo.AddMemoryGrainStorage("PubSubStore").AddMemoryStreams("counted"));
        KeyValuePair<string, object?> provider = new("provider", "counted");
        IAsyncStream<int> stream = engine.Client.GetStreamProvider("counted").GetStream<int>("numbers", "a");
        await stream.SubscribeAsync((_, _) => Task.CompletedTask);
        await stream.SubscribeAsync((_, _) => Task.CompletedTask);

        await stream.OnNextBatchAsync([1, 2, 3]);

        Assert.Equal(3, Figures.Of("orleans.streams.published", provider));
        await TestEngine.Until(() => Figures.Of("orleans.streams.delivered", provider) == 6);
        Assert.Equal(0, Figures.Of("orleans.streams.lagged", provider));
    }
}
