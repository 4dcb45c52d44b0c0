namespace Arus.Engine.Conformance.Tests.Timeouts;

[Collection(nameof(Waiting))]
public sealed class TimeoutTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Call_LongerThanItsResponseTimeout_ThrowsTimeout()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).StandForASecondAtMost().Within());
        Gate.Of(key).Open();
    }

    [Fact]
    public async Task Call_LongerThanItsResponseTimeoutFromAGrain_ThrowsTimeoutThere()
    {
        string key = Unique.Key();
        Assert.Equal(nameof(TimeoutException), await Grain(key).AskTheSlow($"{key}/slow").Within());
        Gate.Of($"{key}/slow").Open();
    }

    [Fact]
    public async Task Body_WhoseCallerTimedOut_RunsToItsEnd()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).StandForASecondAtMost().Within());
        Gate.Of(key).Open();
        Assert.Equal(["ended"], await Journal.Of(key).Until(1));
        Assert.Equal(1, await Grain(key).Touch().Within());
    }

    [Fact]
    public async Task Call_WaitingBehindALongOne_TimesOutToo()
    {
        string key = Unique.Key();
        Task first = Grain(key).StandForASecondAtMost();
        await Gate.Of(key).Reached;
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).AnswerAtOnce(1).Within());
        await Assert.ThrowsAsync<TimeoutException>(() => first.Within());
        Gate.Of(key).Open();
        Assert.Equal(1, await Grain(key).Touch().Within());
    }

    [Fact]
    public async Task Call_ShorterThanItsResponseTimeout_Answers() => Assert.Equal(5, await Grain(Unique.Key()).AnswerAtOnce(5));

    private ISlowGrain Grain(string key) => cluster.Client.GetGrain<ISlowGrain>(key);
}
