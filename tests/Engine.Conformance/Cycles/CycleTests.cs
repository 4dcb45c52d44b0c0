namespace Arus.Engine.Conformance.Tests.Cycles;

[Collection(nameof(Waiting))]
public sealed class CycleTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Grain_AwaitsItself_ThrowsTimeout()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).Follow([key]).Within());
    }

    [Fact]
    public async Task Grain_AwaitsOneThatAwaitsIt_ThrowsTimeout()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).Follow([$"{key}/b", key]).Within());
    }

    [Fact]
    public async Task Grain_AwaitsItselfThroughTwoOthers_ThrowsTimeout()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).Follow([$"{key}/b", $"{key}/c", key]).Within());
    }

    [Fact]
    public async Task Grain_InACycle_MayCatchTheTimeoutItself()
    {
        string key = Unique.Key();
        Assert.Equal(nameof(TimeoutException), await Grain(key).FollowAndCatch([$"{key}/b", key]).Within());
    }

    [Fact]
    public async Task Grains_AfterACycle_AnswerAgain()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).Follow([$"{key}/b", key]).Within());
        Assert.Equal(1, await Grain(key).Touch().Within());
        Assert.Equal(1, await Grain($"{key}/b").Touch().Within());
    }

    [Fact]
    public async Task Grains_ThatCallEachOtherAtOnce_AreReleasedByATimeout()
    {
        string key = Unique.Key();
        string other = $"{key}/b";
        Task<int> one = Grain(key).MeetAndCall($"{key}/gate", other);
        Task<int> two = Grain(other).MeetAndCall($"{other}/gate", key);
        await Task.WhenAll(Gate.Of($"{key}/gate").Reached, Gate.Of($"{other}/gate").Reached);
        Gate.Of($"{key}/gate").Open();
        Gate.Of($"{other}/gate").Open();

        await Assert.ThrowsAsync<TimeoutException>(() => Task.WhenAll(one, two).Within());
        Assert.True(one.IsCompleted);
        Assert.True(two.IsCompleted);
    }

    [Fact]
    public async Task Grain_CallsItselfWithoutAwaiting_RunsItAfterTheTurn()
    {
        string key = Unique.Key();
        await Grain(key).CallMyselfAndLeave("marked").Within();
        Assert.Equal(["left", "marked"], await Journal.Of(key).Until(2));
    }

    [Fact]
    public async Task Grain_NudgedOneWayByItsCallee_IsNoCycle()
    {
        string key = Unique.Key();
        await Grain(key).BeNudged($"{key}/b").Within();
        Assert.Equal(["nudged"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task Grain_AwaitsTheSameGrainTwiceInARow_IsNoCycle()
    {
        string key = Unique.Key();
        Assert.Equal(2, await Grain(key).Follow([$"{key}/b"]).Within());
        Assert.Equal(2, await Grain(key).Follow([$"{key}/b"]).Within());
    }

    private ICycleGrain Grain(string key) => cluster.Client.GetGrain<ICycleGrain>(key);
}
