using System.Globalization;

namespace Arus.Engine.Conformance.Tests.Timers;

[Collection(nameof(Waiting))]
public sealed class TimerTests(ClusterFixture cluster)
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Timer_Due_Ticks()
    {
        string key = Unique.Key();
        await Grain(key).StartOnce("once", s_short);
        Assert.Equal(["once"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_DueAtOnce_Ticks()
    {
        string key = Unique.Key();
        await Grain(key).StartOnce("at once", TimeSpan.Zero);
        Assert.Equal(["at once"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_WithoutPeriod_TicksOnce()
    {
        string key = Unique.Key();
        await Grain(key).StartOnce("once", TimeSpan.FromMilliseconds(1));
        await Grain(key).StartPeriodic("often", s_short, s_short);
        string[] lines = await Journal.Of(key).Until(6);
        Assert.Single(lines, "once");
    }

    [Fact]
    public async Task Timer_WithPeriod_TicksAgainAndAgain()
    {
        string key = Unique.Key();
        await Grain(key).StartPeriodic("often", s_short, s_short);
        Assert.All(await Journal.Of(key).Until(4), line => Assert.Equal("often", line));
    }

    [Fact]
    public async Task Timer_TickLongerThanThePeriod_NextStartsAPeriodAfterItsEnd()
    {
        string key = Unique.Key();
        await Grain(key).StartLong("long");
        string[] lines = await Journal.Of(key).Until(4);
        long[] times = [.. lines.Take(4).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
        Assert.True(TimeProvider.System.GetElapsedTime(times[1], times[2]) >= TimeSpan.FromMilliseconds(80));
        await Grain(key).Stop("long");
    }

    [Fact]
    public async Task Timer_TickThrows_NextTicksCome()
    {
        string key = Unique.Key();
        await Grain(key).StartThrowing("bad", times: 2);
        await Journal.Of(key).Until(5);
        await Grain(key).Stop("bad");
    }

    [Fact]
    public async Task Timer_Disposed_TicksNoMore()
    {
        string key = Unique.Key();
        await Grain(key).StartPeriodic("stopped", s_short, s_short);
        await Journal.Of(key).Until(1);
        await Grain(key).Stop("stopped");
        int ticks = Journal.Of(key).Lines.Length;
        await Grain(key).StartPeriodic("other", s_short, s_short);
        string[] lines = await Journal.Of(key).Until(ticks + 4);
        Assert.DoesNotContain("stopped", lines.Skip(ticks));
    }

    [Fact]
    public async Task Timer_DisposedBeforeItIsDue_NeverTicks()
    {
        string key = Unique.Key();
        await Grain(key).StartAndStop("never", TimeSpan.FromMilliseconds(50));
        await Grain(key).StartOnce("later", TimeSpan.FromMilliseconds(200));
        Assert.Equal(["later"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_Changed_IsDueAnew()
    {
        string key = Unique.Key();
        await Grain(key).StartOnce("changed", Patience.Limit * 10);
        await Grain(key).Change("changed", s_short, Timeout.InfiniteTimeSpan);
        Assert.Equal(["changed"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_ChangedToNever_TicksNoMore()
    {
        string key = Unique.Key();
        await Grain(key).StartAndChangeToNever("never", TimeSpan.FromMilliseconds(50));
        await Grain(key).StartOnce("later", TimeSpan.FromMilliseconds(200));
        Assert.Equal(["later"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_DueWhileARequestStands_WaitsForIt()
    {
        string key = Unique.Key();
        await Grain(key).StartOnce("tick", TimeSpan.FromMilliseconds(50));
        Task standing = Grain(key).Stand();
        await Gate.Of(key).Reached;
        await PassTime(key, "elsewhere");
        Gate.Of(key).Open();
        await standing.Within();
        string[] lines = await Journal.Of(key).Until(3);
        int at = Array.IndexOf(lines, "stand in");
        Assert.Equal("stand out", lines[at + 1]);
    }

    [Fact]
    public async Task Request_WhileATickStands_WaitsForIt()
    {
        string key = Unique.Key();
        await Grain(key).StartAtGate("tick", interleave: false);
        await Gate.Of($"{key}/tick").Reached;
        Task request = Grain(key).Note("request");
        Gate.Of($"{key}/tick").Open();
        await request.Within();
        Assert.Equal(["tick in", "tick out", "request"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Request_WhileAnInterleavingTickStands_RunsBesideIt()
    {
        string key = Unique.Key();
        await Grain(key).StartAtGate("tick", interleave: true);
        await Gate.Of($"{key}/tick").Reached;
        await Grain(key).Note("request").Within();
        Gate.Of($"{key}/tick").Open();
        Assert.Equal(["tick in", "request", "tick out"], await Journal.Of(key).Until(3));
    }

    [Fact]
    public async Task Timer_WithAState_HandsItToTheTick()
    {
        string key = Unique.Key();
        await Grain(key).StartWithWords("hello");
        Assert.Equal(["hello"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Timer_DisposedByItsTick_CancelsItsTokenAndTicksNoMore()
    {
        string key = Unique.Key();
        await Grain(key).StartSelfDisposing("self");
        await Journal.Of(key).Until(2);
        await Grain(key).StartOnce("later", TimeSpan.FromMilliseconds(100));
        Assert.Equal(["self before False", "self after True", "later"], await Journal.Of(key).Until(3));
    }

    [Fact]
    public async Task Tick_MayUseStateAndCallOthers()
    {
        string key = Unique.Key();
        await Grain(key).StartStoring(7);
        await Journal.Of(key).Until(1);
        Assert.Equal(7, await Grain(key).Stored());
        Assert.Equal(["told"], Journal.Of($"{key}/other").Lines);
    }

    [Fact]
    public async Task Timer_RegisteredAwayFromTheActivation_Throws() =>
        Assert.True(await Grain(Unique.Key()).StartingFromThePoolThrows().Within());

    /// <summary>Another grain's timer, due later than the one that is asked about, has ticked.</summary>
    private async Task PassTime(string key, string other)
    {
        await Grain($"{key}/{other}").StartOnce("clock", TimeSpan.FromMilliseconds(150));
        await Journal.Of($"{key}/{other}").Until(1);
    }

    private ITimerGrain Grain(string key) => cluster.Client.GetGrain<ITimerGrain>(key);
}
