using Arus.Embedded.Tests.Core.Actors;

namespace Arus.Embedded.Tests.Core;

public sealed class CancellationTests
{
    [Fact]
    public async Task Call_CancelledWhileItRunsHere_LeavesTheNextCallAlone()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor first = engine.Plain("a");
        IPlainActor second = engine.Plain("b");
        CancellationTokenSource? asked = null;
        CancellationToken seen = default;
        Gate gate = new();
        engine.Scripts.Add("cancel", _ =>
        {
            asked!.Cancel();
            return Task.CompletedTask;
        });
        engine.Scripts["wait"] = (_, cancel) =>
        {
            seen = cancel;
            return gate.Pass();
        };
        await first.Do("");
        await second.Do("");

        for (int i = 0; i < 200; i++)
        {
            using CancellationTokenSource ended = asked = new CancellationTokenSource();
            using CancellationTokenSource other = new();
            gate = new Gate();
            // Cancelled, when another thread had to run it: here the first of the two objects in question matters, not its answer.
            await Record.ExceptionAsync(() => first.DoUntil("cancel", ended.Token));
            Task waiting = second.DoUntil("wait", other.Token);
            await first.Do("");
            await gate.Reached;
            Assert.False(seen.IsCancellationRequested);
            gate.Open();
            await waiting;
        }
    }

    [Fact]
    public async Task Call_TimedOutInTheQueue_IsForgottenByItsToken()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        using CancellationTokenSource longLived = new();
        IPlainActor actor = engine.Plain("a");
        Gate gate = engine.Gate("wait");
        Task holding = actor.Do("wait");
        await gate.Reached;
        WeakReference argument = await TimedOut(engine, actor, longLived.Token);
        gate.Open();
        await Assert.ThrowsAsync<TimeoutException>(() => holding);
        await actor.Do("");

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(argument.IsAlive);
    }

    [Fact]
    public async Task Call_CancelledInTheQueue_NeverRunsAndLeavesNoDeadline()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = engine.Gate("wait");
        int ran = 0;
        engine.Scripts.Add("count", _ => Task.FromResult(ran++));
        Task holding = actor.Do("wait");
        await gate.Reached;
        using CancellationTokenSource asked = new();
        Task waiting = actor.DoUntil("count", asked.Token);

        await asked.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Open();
        await holding;
        await actor.Do("");
        Assert.Equal(0, ran);
        Assert.True(engine.Engine.Deadlines.IsEmpty);
    }

    [Fact]
    public async Task Call_CancelledWhileItWaits_SeesItsTokenOnItsOwnTurn()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = new();
        SynchronizationContext? home = null;
        SynchronizationContext? heard = null;
        engine.Scripts["wait"] = (_, cancel) =>
        {
            home = SynchronizationContext.Current;
            cancel.Register(() => heard = SynchronizationContext.Current);
            return gate.Pass();
        };
        using CancellationTokenSource asked = new();
        Task waiting = actor.DoUntil("wait", asked.Token);
        await gate.Reached;

        await asked.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Open();
        await actor.Do("");
        Assert.NotNull(heard);
        Assert.Same(home, heard);
    }

    [Fact]
    public async Task Call_CancelledBeforeItFirstWaits_EndsAsCancelled()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        await actor.Do("");
        using CancellationTokenSource asked = new();
        Gate gate = new();
        engine.Scripts.Add("cancel itself", _ =>
        {
            asked.Cancel();
            return gate.Pass();
        });

        Task call = actor.DoUntil("cancel itself", asked.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        gate.Open();
    }

    private static async Task<WeakReference> TimedOut(CoreEngine engine, IPlainActor actor, CancellationToken cancel)
    {
        string argument = new('x', 1000);
        Task late = actor.DoUntil(argument, cancel);
        engine.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        return new WeakReference(argument);
    }
}
