using Arus.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;
using Orleans.Embedded.Streams;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Streams;

public sealed class SlowSubscriberTests
{
    [Fact]
    public async Task FullQueue_SlowSubscriber_WaitsThenDropsTheOldestAndTellsHowMany()
    {
        await using TestEngine engine = await StreamEngine.Start(o => o.QueueLimit = 4);
        TaskCompletionSource gate = await Stall(engine);
        IAsyncStream<int> stream = engine.Numbers("s");
        for (int i = 1; i <= 4; i++) await stream.OnNextAsync(i);

        Task fifth = stream.OnNextAsync(5);
        Assert.False(fifth.IsCompleted);
        engine.Time.Advance(TimeSpan.FromSeconds(1));
        await fifth;
        await stream.OnNextAsync(6);
        gate.SetResult();

        HeardError told = Assert.Single(await engine.Probe.Wait<HeardError>(1));
        StreamLagException lag = Assert.IsType<StreamLagException>(told.Error);
        Assert.Equal((2L, 1L), (lag.Count, lag.LastLost.SequenceNumber - lag.FirstLost.SequenceNumber));
        Assert.IsAssignableFrom<DataNotAvailableException>(lag);
        Assert.Equal([0, 3, 4, 5, 6], (await engine.Probe.Wait<Heard>(5)).Select(h => h.Number));
        Assert.Equal(2, Counters(engine).Lagged);
    }

    [Fact]
    public async Task FullQueue_OfOneSubscriber_LeavesOthersAlone()
    {
        await using TestEngine engine = await StreamEngine.Start(o => o.QueueLimit = 100);
        TaskCompletionSource gate = await Stall(engine);
        IAsyncStream<int> stream = engine.Numbers("s");
        List<int> heard = [];
        await stream.SubscribeAsync((number, _) =>
        {
            heard.Add(number);
            return Task.CompletedTask;
        });
        for (int i = 1; i <= 100; i++) await stream.OnNextAsync(i);
        await TestEngine.Until(() => heard.Count == 100);

        Task waiting = stream.OnNextAsync(101);
        await TestEngine.Until(() => heard.Count == 101);
        Assert.False(waiting.IsCompleted);
        engine.Time.Advance(TimeSpan.FromSeconds(1));
        await waiting;
        for (int i = 102; i <= 200; i++) await stream.OnNextAsync(i);

        await TestEngine.Until(() => heard.Count == 200);
        Assert.Equal(Enumerable.Range(1, 200), heard);
        Assert.Equal(100, Counters(engine).Lagged);
        gate.SetResult();
    }

    [Fact]
    public async Task FullQueue_SubscriberThatCatchesUp_FreesTheProducer()
    {
        await using TestEngine engine = await StreamEngine.Start(o => o.QueueLimit = 4);
        TaskCompletionSource gate = await Stall(engine);
        Task[] waiting = [.. Enumerable.Range(1, 6).Select(i => engine.Numbers("s").OnNextAsync(i))];
        Assert.False(waiting[5].IsCompleted);

        gate.SetResult();
        await Task.WhenAll(waiting);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], (await engine.Probe.Wait<Heard>(7)).Select(h => h.Number));
        Assert.Empty(engine.Probe.All<HeardError>());
    }

    [Fact]
    public async Task FullQueue_OfAConflatingProvider_KeepsTheNewestAndTellsNobody()
    {
        await using TestEngine engine = await StreamEngine.Start(o =>
        {
            o.QueueLimit = 4;
            o.IsConflating = true;
        });
        TaskCompletionSource gate = await Stall(engine);

        for (int i = 1; i <= 5; i++) await engine.Numbers("s").OnNextAsync(i);
        gate.SetResult();

        Assert.Equal([0, 5], (await engine.Probe.Wait<Heard>(2)).Select(h => h.Number));
        Assert.Empty(engine.Probe.All<HeardError>());
        Assert.Equal(4, Counters(engine).Conflated);
    }

    [Fact]
    public async Task ThrowingSubscriber_AtFirst_GetsTheEventAgainInOrder()
    {
        await using TestEngine engine = await StreamEngine.Start();
        int left = 3;
        engine.Probe.React = number => number == 1 && left-- > 0 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        await engine.Listener("a").Listen("s");

        await engine.Numbers("s").OnNextBatchAsync([0, 1, 2]);
        await engine.AdvanceUntil(TimeSpan.FromMilliseconds(100), () => engine.Probe.Count >= 6);

        Assert.Equal([0, 1, 1, 1, 1, 2], engine.Probe.All<Heard>().Select(h => h.Number));
        Assert.Equal((3L, 0L, 3L), (Counters(engine).Refused, Counters(engine).Skipped, Counters(engine).Delivered));
    }

    [Fact]
    public async Task ThrowingSubscriber_ForAMinute_IsToldAndGoesOn()
    {
        await using TestEngine engine = await StreamEngine.Start();
        DateTimeOffset start = engine.Time.GetUtcNow();
        engine.Probe.React = number => number == 1 ? throw new InvalidOperationException("never") : Task.CompletedTask;
        await engine.Listener("a").Listen("s");

        await engine.Numbers("s").OnNextBatchAsync([0, 1, 2]);
        await engine.AdvanceUntil(TimeSpan.FromMilliseconds(100), () => engine.Probe.All<HeardError>().Length == 1);

        HeardError told = Assert.Single(engine.Probe.All<HeardError>());
        Assert.IsType<StreamEventDeliveryFailureException>(told.Error);
        Assert.Equal("never", told.Error.InnerException!.Message);
        Assert.InRange(engine.Time.GetUtcNow() - start, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(61));
        await TestEngine.Until(() => engine.Probe.All<Heard>()[^1].Number == 2);
        Assert.Equal(1, Counters(engine).Skipped);
        Assert.Contains(engine.Log.All, line => line.StartsWith("Error: listener/a refused an event of stream numbers/s for 00:01:00", StringComparison.Ordinal));
    }

    /// <summary>Number 0 is in the subscriber's hands, and stays there until the gate opens.</summary>
    private static async Task<TaskCompletionSource> Stall(TestEngine engine)
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Probe.React = _ => gate.Task;
        await engine.Listener("a").Listen("s");
        await engine.Numbers("s").OnNextAsync(0);
        await engine.Probe.Wait<Heard>(1);
        return gate;
    }

    private static StreamCounters Counters(TestEngine engine) =>
        ((StreamProvider)engine.Services.GetRequiredKeyedService<IStreamProvider>("streams")).Counters;
}
