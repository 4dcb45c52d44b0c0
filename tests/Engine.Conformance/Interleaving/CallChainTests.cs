namespace Arus.Engine.Conformance.Tests.Interleaving;

[Collection(nameof(Waiting))]
public sealed class CallChainTests(ClusterFixture cluster)
{
    [Fact]
    public async Task AllowCallChainReentrancy_BackToTheFirstThroughAnother_ComesBack()
    {
        string key = Unique.Key();
        Assert.Equal(3, await Grain(key).Follow([$"{key}/b", key]).Within());
    }

    [Fact]
    public async Task AllowCallChainReentrancy_CallsItself_ComesBack()
    {
        string key = Unique.Key();
        Assert.Equal(2, await Grain(key).Follow([key]).Within());
    }

    [Fact]
    public async Task AllowCallChainReentrancy_RoundTwice_ComesBack()
    {
        string key = Unique.Key();
        Assert.Equal(5, await Grain(key).Follow([$"{key}/b", key, $"{key}/b", key]).Within());
    }

    [Fact]
    public async Task AllowCallChainReentrancy_CallOfAnotherChain_Waits()
    {
        string key = Unique.Key();
        string other = $"{key}/b";
        Task standing = Grain(key).StandThere(other);
        await Gate.Of(other).Reached;
        Task foreign = Grain(key).Pass("foreign");
        Gate.Of(other).Open();
        await Task.WhenAll(standing, foreign).Within();
        Assert.Equal(["came back", "foreign"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task SuppressCallChainReentrancy_WithinAllowed_TimesOutAsWithout()
    {
        string key = Unique.Key();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain(key).FollowSuppressed([$"{key}/b", key]).Within());
    }

    private IChainGrain Grain(string key) => cluster.Client.GetGrain<IChainGrain>(key);
}
