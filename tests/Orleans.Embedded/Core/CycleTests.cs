using Arus.Embedded.Tests.Core.Actors;
using Orleans.Hosting;

namespace Arus.Embedded.Tests.Core;

public sealed class CycleTests
{
    public static TheoryData<string> WaysToWait => ["directly", "through a helper", "together", "passed on"];

    [Theory]
    [MemberData(nameof(WaysToWait))]
    public async Task Circle_HoweverItIsAwaited_IsNamed(string way)
    {
        await using CoreEngine engine = await CoreEngine.Start();
        await Circle(engine, way);
    }

    [Fact]
    public async Task Circle_ThroughFilters_IsNamed()
    {
        await using CoreEngine engine = await CoreEngine.Start(configure: silo => silo
            .AddIncomingGrainCallFilter(async context => await context.Invoke())
            .AddOutgoingGrainCallFilter(async context => await context.Invoke()));
        await Circle(engine, "directly");
    }

    [Fact]
    public async Task CallBack_ThatTheRequestCanEndWithout_IsAnswered()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        Gate gate = new();
        Task? forgotten = null;
        engine.Scripts.Add("start", async a =>
        {
            forgotten = Forgotten(a);
            await gate.Pass();
        });
        engine.Scripts.Add("call back", b => b.Peer("a").Do(""));
        Task start = engine.Plain("a").Do("start");
        await gate.Reached;

        await engine.Pass(TimeSpan.FromMilliseconds(100));
        gate.Open();

        await start;
        await forgotten!;

        static async Task Forgotten(Actor a) => await a.Peer("b").Do("call back");
    }

    [Fact]
    public async Task CallBack_OfALeftoverOfAnEarlierRequest_IsAnswered()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate leftover = new();
        Gate holding = engine.Gate("wait");
        Task? left = null;
        engine.Scripts.Add("leave", a =>
        {
            left = Leftover(a);
            return Task.CompletedTask;
        });
        await actor.Do("");
        await actor.Do("leave");
        Task hold = actor.Do("wait");
        await holding.Reached;

        leftover.Open();
        await Hosting.TestEngine.Until(() => engine.Engine.Directory.Peek(actor.GetGrainId())!.Load == 2);
        await engine.Pass(TimeSpan.FromMilliseconds(100));
        holding.Open();

        await hold;
        await left!;

        async Task Leftover(Actor a)
        {
            await leftover.Pass();
            await a.Peer("a").Do("");
        }
    }

    [Fact]
    public async Task CallBack_HeldBackByAStranger_IsAnswered()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IPlainActor actor = engine.Plain("a");
        Gate asking = engine.Gate("ask");
        Gate holding = engine.Gate("wait");
        engine.Scripts.Add("beside", a => a.Peer("b").Do("ask then call back"));
        engine.Scripts.Add("ask then call back", async b =>
        {
            await asking.Pass();
            await b.Peer("a").Do("");
        });
        Task first = actor.Beside("beside");
        await asking.Reached;
        Task stranger = actor.Do("wait");
        await holding.Reached;
        asking.Open();
        await Hosting.TestEngine.Until(() => engine.Engine.Directory.Peek(actor.GetGrainId())!.Load == 3);

        await engine.Pass(TimeSpan.FromMilliseconds(100));
        holding.Open();

        await stranger;
        await first;
    }

    [Fact]
    public async Task CallBack_RacedAgainstAClock_IsLeftToTheClock()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        engine.Scripts.Add("race", async a =>
        {
            Task late = a.Peer("b").Do("call back");
            Task clock = Task.Delay(TimeSpan.FromMilliseconds(100), engine.Host.Time);
            Assert.Same(clock, await Task.WhenAny(late, clock));
        });
        engine.Scripts.Add("call back", b => b.Peer("a").Do(""));

        await engine.Answered(engine.Plain("a").Do("race"));
    }

    private static async Task Circle(CoreEngine engine, string way)
    {
        engine.Scripts.Add("start", a => Wait(way, a.Peer("b").Do("call back")));
        engine.Scripts.Add("call back", b => Wait(way, b.Peer("a").Do("")));

        TimeoutException circle = await Assert.ThrowsAsync<TimeoutException>(() => engine.Answered(engine.Plain("a").Do("start")));

        Assert.Contains("plainactor/a Do -> plainactor/b Do -> plainactor/a Do", circle.Message, StringComparison.Ordinal);
        Assert.True(engine.Host.Time.GetTimestamp() < TimeSpan.FromSeconds(10).Ticks);
    }

    private static Task Wait(string way, Task call) => way switch
    {
        "directly" => Directly(call),
        "through a helper" => Directly(Directly(call)),
        "together" => Task.WhenAll(call, Task.CompletedTask),
        _ => call,
    };

    private static async Task Directly(Task call) => await call;
}
