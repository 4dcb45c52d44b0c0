using System.Diagnostics.Metrics;
using Arus.Embedded.Tests.Core.Actors;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Metrics;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core;

public sealed class LimitTests
{
    [Fact]
    public async Task Mailbox_FullOfCallsThatTimedOut_TakesNewOnes()
    {
        await using CoreEngine engine = await CoreEngine.Start(options => options.MailboxLimit = 2);
        IPlainActor actor = engine.Plain("a");
        Gate gate = engine.Gate("wait");
        Task holding = actor.Do("wait");
        await gate.Reached;
        Task[] late = [actor.Do(""), actor.Do("")];
        engine.Advance(TimeSpan.FromSeconds(31));
        foreach (Task call in late) await Assert.ThrowsAsync<TimeoutException>(() => call);
        await Assert.ThrowsAsync<TimeoutException>(() => holding);

        Task next = actor.Do("");

        Assert.False(next.IsCompleted);
        gate.Open();
        await next;
    }

    [Fact]
    public async Task Mailbox_OfAGrainThatAwaitsItself_RefusesAndBreaks()
    {
        await using CoreEngine engine = await CoreEngine.Start(options => options.MailboxLimit = 10);
        engine.Scripts.Add("self", a => Task.WhenAll(Enumerable.Range(0, 12).Select(_ => a.Peer("a").Do(""))));

        Task self = engine.Plain("a").Do("self");
        await Assert.ThrowsAnyAsync<Exception>(() => engine.Answered(self));

        Assert.Equal(2, self.Exception!.InnerExceptions.Count(e => e is LimitExceededException));
        Assert.Equal(10, self.Exception.InnerExceptions.Count(e => e is TimeoutException));
        await engine.Plain("a").Do("");
    }

    [Fact]
    public void Call_ThatWaits_IsStartedOrAbandonedNeverBoth()
    {
        for (int i = 0; i < 2_000; i++)
        {
            TimerCall call = new(null!);
            bool started = false;
            bool abandoned = false;
            Parallel.Invoke(() => started = call.TryStart(), () => abandoned = call.TryAbandon());
            Assert.True(started ^ abandoned);
        }
    }

    [Fact]
    public async Task Grain_WhoseCallTimesOutAsItStarts_GoesOn()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        for (int i = 0; i < 200; i++)
        {
            Gate gate = engine.Gate("wait");
            Task holding = actor.Do("wait");
            await gate.Reached;
            Task waiting = actor.Do("");
            await Task.WhenAll(Task.Run(gate.Open), Task.Run(() => engine.Advance(TimeSpan.FromSeconds(31))));
            await Task.WhenAny(Task.WhenAll(holding, waiting));
            await actor.Do("").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task WallClock_SetByAnHour_ChangesNothing(int hours)
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        int ticks = 0;
        Gate gate = engine.Gate("wait");
        engine.Scripts.Add("timer", a =>
        {
            a.RegisterGrainTimer(() => Task.FromResult(ticks++), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });
        await engine.Plain("timer").Do("timer");
        Task holding = actor.Do("wait");
        await gate.Reached;

        engine.Host.Time.Jump(TimeSpan.FromHours(hours));
        engine.Advance(TimeSpan.FromSeconds(11));

        await Hosting.TestEngine.Until(() => ticks == 1);
        Assert.Equal(2, engine.Engine.Directory.Count);
        Assert.False(holding.IsCompleted);
        engine.Advance(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<TimeoutException>(() => holding);
        gate.Open();
    }

    [Fact]
    public async Task Figures_CountEachCallOnce_HoweverItEnds()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        engine.Scripts.Add("throw", _ => throw new InvalidOperationException());
        engine.Scripts.Add("throw later", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        });
        Gate cancelling = new();
        engine.Scripts["cancel"] = async (_, cancel) =>
        {
            cancelling.Open();
            await cancelling.Pass();
            await Task.Delay(Timeout.InfiniteTimeSpan, engine.Host.Time, cancel);
        };

        await actor.Do("");
        await Assert.ThrowsAsync<InvalidOperationException>(() => actor.Do("throw"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => actor.Do("throw later"));
        await actor.Tell("throw");
        using CancellationTokenSource asked = new();
        Task cancelled = actor.DoUntil("cancel", asked.Token);
        await cancelling.Reached;
        await asked.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Gate gate = engine.Gate("wait");
        Task late = actor.Do("wait");
        await gate.Reached;
        engine.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        gate.Open();
        await actor.Do("");

        Dictionary<string, MethodFigures> figures = engine.Engine.Catalog.Kinds
            .Single(k => k.Class == typeof(PlainActor)).Figures.ToDictionary(f => f.Method.Name, f => f.Figures);
        Assert.Equal((5L, 2L), (figures["Do"].Calls, figures["Do"].Failures));
        Assert.Equal((1L, 1L), (figures["Tell"].Calls, figures["Tell"].Failures));
        Assert.Equal((1L, 0L), (figures["DoUntil"].Calls, figures["DoUntil"].Failures));
        Assert.Equal(1, Read(engine, "orleans.calls.timed_out"));
    }

    private static long Read(CoreEngine engine, string name)
    {
        long read = 0;
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == name && ReferenceEquals(instrument.Meter, engine.Engine.Counters.Meter)) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => read += value);
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }
}
