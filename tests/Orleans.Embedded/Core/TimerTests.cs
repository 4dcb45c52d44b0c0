using Arus.Embedded.Tests.Core.Actors;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Embedded.Tests.Core;

public sealed class TimerTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Timer_DueWhileTheMailboxIsFull_TicksWhenItsTurnComes()
    {
        await using CoreEngine engine = await CoreEngine.Start(options => options.MailboxLimit = 1);
        IPlainActor actor = engine.Plain("a");
        int ticks = 0;
        Gate gate = engine.Gate("wait");
        engine.Scripts.Add("timer", a => Timer(a, () => Task.FromResult(ticks++)));
        await actor.Do("timer");
        Task holding = actor.Do("wait");
        await gate.Reached;
        Task waiting = actor.Do("");

        engine.Advance(s_second);

        await Assert.ThrowsAsync<LimitExceededException>(() => actor.Do(""));
        gate.Open();
        await Task.WhenAll(holding, waiting);
        await actor.Do("");
        Assert.Equal(1, ticks);
    }

    [Fact]
    public async Task Timer_DueWhileTheGrainEnds_DoesNotBringItBack()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        int activations = 0;
        Gate gate = engine.Gate("deactivate a");
        engine.Scripts.Add("activate a", _ => Task.FromResult(activations++));
        engine.Scripts.Add("timer", a => Timer(a, () => Task.CompletedTask));
        await actor.Do("timer");
        Task ended = engine.Collected(actor);
        await gate.Reached;

        engine.Advance(s_second);
        gate.Open();
        await ended;

        await engine.Plain("b").Do("");
        Assert.Equal(1, activations);
        Assert.Equal(1, engine.Engine.Directory.Count);
    }

    [Fact]
    public async Task Timer_ChangedInsideALongTick_TicksAgain()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate gate = new();
        int ticks = 0;
        IGrainTimer? timer = null;
        engine.Scripts.Add("timer", a => Timer(a, async () =>
        {
            ticks++;
            if (ticks > 1) return;
            timer!.Change(s_second, Timeout.InfiniteTimeSpan);
            await gate.Pass();
        }, made => timer = made));
        await actor.Do("timer");
        engine.Advance(s_second);
        await gate.Reached;

        engine.Advance(s_second);
        gate.Open();

        await engine.AdvanceUntil(() => ticks == 2);
    }

    [Fact]
    public async Task Timer_StoppedWhileItsTickWaits_DoesNotTick()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        int ticks = 0;
        Gate gate = new();
        IGrainTimer? timer = null;
        engine.Scripts.Add("timer", a => Timer(a, () => Task.FromResult(ticks++), made => timer = made));
        engine.Scripts.Add("stop", async _ =>
        {
            await gate.Pass();
            timer!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        });
        await actor.Do("timer");
        Task stopping = actor.Do("stop");
        await gate.Reached;

        engine.Advance(s_second);
        gate.Open();
        await stopping;
        await actor.Do("");
        engine.Advance(10 * s_second);
        await actor.Do("");

        Assert.Equal(0, ticks);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Timer_KeepsItsGrain_OnlyWhenItSaysSo(bool keepAlive, int left)
    {
        await using CoreEngine engine = await CoreEngine.Start(
            configure: silo => silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(5)));
        IPlainActor actor = engine.Plain("a");
        engine.Scripts.Add("timer", a =>
        {
            a.RegisterGrainTimer(_ => Task.CompletedTask, new GrainTimerCreationOptions(s_second, 10 * s_second) { KeepAlive = keepAlive });
            return Task.CompletedTask;
        });
        await actor.Do("timer");
        Orleans.Embedded.Activations.Activation activation = engine.Engine.Directory.Peek(actor.GetGrainId())!;

        for (int i = 0; i < 20 * 60; i++)
        {
            engine.Advance(s_second);
            await Hosting.TestEngine.Until(() => activation.IsGone || activation.IsIdle);
        }

        Assert.Equal(left, engine.Engine.Directory.Count);
    }

    [Fact]
    public async Task Timer_ThatLosesARace_EndsItsActivation()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        engine.Scripts.Add("timer", a => Timer(a, () => throw new InconsistentStateException("Somebody was faster")));
        await actor.Do("timer");
        Task ended = engine.Engine.Directory.Peek(actor.GetGrainId())!.Deactivated;

        engine.Advance(s_second);

        await ended.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
    }

    [Fact]
    public async Task Timer_WhoseTokenCallbackThrows_LetsItsGrainEnd()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate ticked = new();
        engine.Scripts.Add("timer", a =>
        {
            a.RegisterGrainTimer(
                cancel =>
                {
                    cancel.Register(() => throw new InvalidOperationException("Not now"));
                    return ticked.Pass();
                },
                new GrainTimerCreationOptions(s_second, s_second));
            return Task.CompletedTask;
        });
        await actor.Do("timer");
        engine.Advance(s_second);
        await ticked.Reached;
        ticked.Open();

        await engine.Collected(actor).WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        await actor.Do("");
    }

    private static Task Timer(Actor actor, Func<Task> tick, Action<IGrainTimer>? made = null)
    {
        IGrainTimer timer = actor.RegisterGrainTimer(tick, s_second, Timeout.InfiniteTimeSpan);
        made?.Invoke(timer);
        return Task.CompletedTask;
    }
}
