using Arus.Embedded.Tests.Core.Actors;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Core;

public sealed class TurnTests
{
    [Fact]
    public async Task Predicate_ThatThrows_LetsTheCallWaitItsTurn()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IChoosyActor actor = engine.Grains.GetGrain<IChoosyActor>("a");
        Gate gate = engine.Gate("wait");
        engine.Scripts.Add("beside", _ => Task.CompletedTask);
        engine.Scripts.Add("broken", _ => Task.CompletedTask);
        Task holding = actor.Do("wait");
        await gate.Reached;

        Task broken = actor.Do("broken");
        await actor.Do("beside");

        Assert.False(broken.IsCompleted);
        gate.Open();
        await Task.WhenAll(holding, broken);
        Assert.Contains(engine.Host.Log.All, line => line.Contains("MayInterleave", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_ThatNeverStopsYielding_DoesNotKeepOutInterleavingOnes()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        bool isStopped = false;
        engine.Scripts.Add("spin", async _ =>
        {
            while (!Volatile.Read(ref isStopped)) await Task.Yield();
        });
        engine.Scripts.Add("stop", _ =>
        {
            Volatile.Write(ref isStopped, true);
            return Task.CompletedTask;
        });
        Task spinning = actor.Do("spin");

        await actor.Beside("stop").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        await spinning;
    }

    [Fact]
    public async Task Call_ThatIsCancelledByItsGrain_FailsAlikeHereAndQueued()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = engine.Gate("wait");
        engine.Scripts.Add("give up", async _ =>
        {
            await Task.CompletedTask;
            throw new OperationCanceledException("The market is closed");
        });
        await actor.Do("");
        OperationCanceledException here = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => actor.Do("give up"));
        Task holding = actor.Do("wait");
        await gate.Reached;
        Task queued = actor.Do("give up");
        gate.Open();
        await holding;

        OperationCanceledException later = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);

        Assert.Equal("The market is closed", here.Message);
        Assert.Equal(here.Message, later.Message);
        Assert.Equal(here.GetType(), later.GetType());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Method_ThatReturnsNull_SaysWhatToReturn(bool isFiltered)
    {
        await using CoreEngine engine = await CoreEngine.Start(configure: silo =>
        {
            if (isFiltered) silo.AddIncomingGrainCallFilter(context => context.Invoke());
        });
        engine.Scripts.Add("null", _ => null!);

        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.Plain("a").Do("null"));

        Assert.Contains("Task.CompletedTask", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostedCallback_LeavesNoContextBehind()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        List<object?> seen = [];
        Gate gate = new();
        engine.Scripts.Add("post", async _ =>
        {
            SynchronizationContext home = SynchronizationContext.Current!;
            home.Post(_ => RequestContext.Set("left", "behind"), null);
            home.Post(_ => throw new InvalidOperationException("Nobody awaits this"), null);
            home.Post(_ => seen.Add(RequestContext.Get("left")), null);
            home.Post(_ => gate.Open(), null);
            await gate.Pass();
        });

        await engine.Plain("a").Do("post");

        Assert.Equal([null], seen);
    }

    [Fact]
    public async Task CallersContext_IsTheSameAfterACallHere()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        SynchronizationContext mine = new();
        SynchronizationContext? inside = null;
        engine.Scripts.Add("look", _ =>
        {
            inside = SynchronizationContext.Current;
            RequestContext.Set("callee", 1);
            return Task.CompletedTask;
        });
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(mine);

        Task call = actor.Do("look");
        SynchronizationContext? after = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(before);

        await call;
        Assert.Same(mine, after);
        Assert.NotSame(mine, inside);
        Assert.Null(RequestContext.Get("callee"));
    }

    [Fact]
    public async Task BlockedGrains_DoNotStopTheOthers()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        using ManualResetEventSlim open = new();
        engine.Scripts.Add("block", _ =>
        {
            Assert.True(open.Wait(TimeSpan.FromSeconds(20)));
            return Task.CompletedTask;
        });
        Task[] blocked = [.. Enumerable.Range(0, 4).Select(i => Task.Run(() => engine.Plain($"blocked-{i}").Do("block")))];

        for (int i = 0; i < 100; i++) await engine.Plain($"free-{i}").Do("");

        Assert.DoesNotContain(blocked, task => task.IsCompleted);
        open.Set();
        await Task.WhenAll(blocked);
    }

    [Fact]
    public async Task Recursion_ThroughManyGrains_EndsInAnAnswer()
    {
        const int depth = 2_000;
        await using CoreEngine engine = await CoreEngine.Start();
        for (int i = 0; i < depth; i++)
        {
            string next = $"{i + 1}";
            engine.Scripts.Add($"go {i}", a => a.Peer(next).Do($"go {next}"));
        }

        engine.Scripts.Add($"go {depth}", _ => throw new InvalidOperationException("The end"));

        InvalidOperationException end = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.Plain("0").Do("go 0"));

        Assert.Equal("The end", end.Message);
    }

    [Fact]
    public async Task Worker_ThatEnds_IsNotGivenNewRequests()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IWorkerActor actor = engine.Grains.GetGrain<IWorkerActor>("a");
        Gate ending = engine.Gate("deactivate a");
        engine.Scripts.Add("end", a =>
        {
            a.EndWhenIdle();
            return Task.CompletedTask;
        });
        await actor.Do("end");
        await ending.Reached;

        await actor.Do("").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        ending.Open();
        await Hosting.TestEngine.Until(() => engine.Engine.Directory.Count == 1);
    }

    [Fact]
    public async Task Workers_NeverExceedTheirNumber()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IWorkerActor actor = engine.Grains.GetGrain<IWorkerActor>("a");
        Gate gate = engine.Gate("wait");

        Task[] calls = [.. Enumerable.Range(0, 20).Select(_ => actor.Do("wait"))];

        await Hosting.TestEngine.Until(() => gate.Count == WorkerActor.Most);
        Assert.Equal(WorkerActor.Most, engine.Engine.Directory.Count);
        gate.Open();
        await Task.WhenAll(calls);
        Assert.Equal(20, gate.Count);
        Assert.Equal(WorkerActor.Most, engine.Engine.Directory.Count);
    }
}
