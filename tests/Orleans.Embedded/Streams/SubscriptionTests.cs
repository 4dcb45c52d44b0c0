using Arus.Embedded.Tests.Hosting;
using Arus.Fakes.Time;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Embedded.State;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Streams;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Subscriber_InAGrain_HearsEveryNumberInOrder()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");

        for (int i = 0; i < 1000; i++) await engine.Numbers("s").OnNextAsync(i);

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => new Heard("a", i)), await engine.Probe.Wait<Heard>(1000));
    }

    [Fact]
    public async Task Subscriber_SubscribedTwice_HearsTwice()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");
        await engine.Listener("a").Listen("s");

        await engine.Numbers("s").OnNextAsync(7);

        Assert.Equal([new Heard("a", 7), new Heard("a", 7)], await engine.Probe.Wait<Heard>(2));
    }

    [Fact]
    public async Task Subscriber_OfAnotherStream_HearsNothing()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");
        await engine.Listener("b").Listen("t");

        await engine.Numbers("s").OnNextAsync(1);
        await engine.Numbers("s", "other").OnNextAsync(2);
        await engine.Numbers("t").OnNextAsync(3);

        await engine.Probe.Wait<Heard>(2);
        Assert.Equal([new Heard("a", 1), new Heard("b", 3)], engine.Probe.All<Heard>().OrderBy(h => h.Number));
    }

    [Fact]
    public async Task Subscriber_ThatLeft_HearsNoMoreAndIsNotStored()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");
        await engine.Listener("b").Listen("s");

        await engine.Listener("a").Leave("s");
        await engine.Numbers("s").OnNextAsync(1);

        Assert.Equal([new Heard("b", 1)], await engine.Probe.Wait<Heard>(1));
        Assert.Equal(0, await engine.Listener("a").Resume("s"));
        Assert.Equal(1, await engine.Listener("b").Resume("s"));
    }

    [Fact]
    public async Task Subscriber_NotResumedAfterDeactivation_LosesEventsWithAWarning()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");
        await engine.Listener("a").Sleep();

        await engine.Numbers("s").OnNextAsync(1);
        await TestEngine.Until(() => engine.Log.All.Any(line => line.StartsWith("Warning: 1 events of stream numbers/s are dropped: listener/a", StringComparison.Ordinal)));
        Assert.Equal(1, await engine.Listener("a").Resume("s"));
        await engine.Numbers("s").OnNextAsync(2);

        Assert.Equal([new Heard("a", 2)], await engine.Probe.Wait<Heard>(1));
    }

    [Fact]
    public async Task Subscriber_ThatIsGone_IsNotKeptInMemory()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").Listen("s");
        WeakReference grain = new(engine.Engine.Directory.All.Single(a => a.Kind.Class == typeof(ListenerGrain)).Instance);

        await engine.Listener("a").Sleep();

        await TestEngine.Until(() =>
        {
            GC.Collect();
            return !grain.IsAlive;
        });
    }

    [Fact]
    public async Task Subscription_AfterRestart_IsStillStored()
    {
        MemoryGrainStorage store = new(null);
        ManualTime time = new();
        await using (TestEngine before = await TestEngine.Start(silo => Over(silo, store), time)) await before.Listener("a").Listen("s");

        await using TestEngine after = await TestEngine.Start(silo => Over(silo, store), time);
        Assert.Equal(1, await after.Listener("a").Resume("s"));
        await after.Numbers("s").OnNextAsync(3);

        Assert.Equal([new Heard("a", 3)], await after.Probe.Wait<Heard>(1));
    }

    [Fact]
    public async Task MarkedGrain_FirstEvent_ActivatesAndOffersIt()
    {
        await using TestEngine engine = await StreamEngine.Start();

        await engine.Numbers("a", "marked").OnNextAsync(1);
        await engine.Numbers("a", "marked").OnNextAsync(2);

        Assert.Equal([new Heard("a", 1), new Heard("a", 2)], await engine.Probe.Wait<Heard>(2));
        Assert.Equal(["subscribed to streams marked/a"], engine.Probe.All<string>());
    }

    [Fact]
    public async Task MarkedGrain_ThatDoesNotSubscribe_LosesEventsWithAWarning()
    {
        await using TestEngine engine = await StreamEngine.Start();

        await engine.Numbers("deaf", "marked").OnNextAsync(1);

        await TestEngine.Until(() => engine.Log.All.Any(line => line.StartsWith("Warning: 1 events of stream marked/deaf are dropped: marked/deaf", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Batch_OfEvents_ComesTogether()
    {
        await using TestEngine engine = await StreamEngine.Start();
        await engine.Listener("a").ListenToBatches("s");
        await engine.Listener("b").Listen("s");

        await engine.Numbers("s").OnNextBatchAsync([1, 2, 3]);

        Assert.Equal([new HeardBatch("a", "1 2 3")], await engine.Probe.Wait<HeardBatch>(1));
        Assert.Equal([new Heard("b", 1), new Heard("b", 2), new Heard("b", 3)], await engine.Probe.Wait<Heard>(3));
    }

    [Fact]
    public async Task Client_Subscribed_HearsOneAtATimeWithGrowingTokens()
    {
        await using TestEngine engine = await StreamEngine.Start();
        List<(int Number, StreamSequenceToken Token)> heard = [];
        int inside = 0;
        StreamSubscriptionHandle<int> handle = await engine.Numbers("s").SubscribeAsync(async (number, token) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            lock (heard) heard.Add((number, token!));
            Interlocked.Decrement(ref inside);
        });

        for (int i = 0; i < 200; i++) await engine.Numbers("s").OnNextAsync(i);
        await TestEngine.Until(() => heard.Count == 200);
        await handle.UnsubscribeAsync();
        await engine.Numbers("s").OnNextAsync(999);

        Assert.Equal(Enumerable.Range(0, 200), heard.Select(h => h.Number));
        Assert.All(heard.Zip(heard.Skip(1)), pair => Assert.True(pair.Second.Token.Newer(pair.First.Token)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => handle.UnsubscribeAsync());
    }

    [Fact]
    public async Task TenThousandSubscribers_OneEvent_AllHearIt()
    {
        await using TestEngine engine = await StreamEngine.Start();
        int heard = 0;
        for (int i = 0; i < 10_000; i++)
        {
            await engine.Numbers("s").SubscribeAsync((_, _) =>
            {
                Interlocked.Increment(ref heard);
                return Task.CompletedTask;
            });
        }

        await engine.Numbers("s").OnNextAsync(1);

        await TestEngine.Until(() => heard == 10_000);
    }

    [Fact]
    public async Task Streams_WithoutPubSubStore_RefuseTheStart()
    {
        OrleansConfigurationException refusal =
            await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestEngine.Start(silo => silo.AddMemoryStreams("streams")));

        Assert.Contains("AddMemoryGrainStorage(\"PubSubStore\")", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_OfAnotherType_IsRefused()
    {
        await using TestEngine engine = await StreamEngine.Start();
        engine.Numbers("s");

        Assert.Throws<InvalidOperationException>(() => engine.Client.GetStreamProvider("streams").GetStream<string>("numbers", "s"));
        Assert.Throws<KeyNotFoundException>(() => engine.Client.GetStreamProvider("unknown"));
    }

    [Fact]
    public async Task Event_OfTenMegabytes_IsRefused()
    {
        await using TestEngine engine = await StreamEngine.Start();
        IAsyncStream<string> stream = engine.Client.GetStreamProvider("streams").GetStream<string>("texts", "s");

        OrleansException refusal = await Assert.ThrowsAsync<OrleansException>(() => stream.OnNextAsync(new string('x', 5 * 1024 * 1024)));

        Assert.Contains("10,240 KiB", refusal.Message, StringComparison.Ordinal);
    }

    private static void Over(ISiloBuilder silo, IGrainStorage store)
    {
        silo.Services.AddKeyedSingleton("PubSubStore", store);
        silo.AddMemoryStreams("streams").Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromDays(1));
    }
}
