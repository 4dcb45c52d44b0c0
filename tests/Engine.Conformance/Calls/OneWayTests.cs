namespace Arus.Engine.Conformance.Tests.Calls;

[Collection(nameof(Quick))]
public sealed class OneWayTests(ClusterFixture cluster)
{
    [Fact]
    public async Task OneWay_FromAClient_ReturnsBeforeTheBodyEnds()
    {
        string key = Unique.Key();
        await Callee(key).FireAndPassGate().Within();
        Assert.Empty(Journal.Of(key).Lines);

        Gate.Of(key).Open();
        Assert.Equal(["passed"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task OneWay_FromAGrain_ReturnsBeforeTheBodyEnds()
    {
        string key = Unique.Key();
        Assert.True(await Caller().FireOneWay(key).Within());
        Assert.Equal(["passed"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task OneWay_BodyThrows_CallerHearsNothing()
    {
        string key = Unique.Key();
        await Callee(key).FireAndThrow();
        Assert.Equal(["throwing"], await Journal.Of(key).Until(1));
        Assert.Equal(3, await Callee(key).Add(1, 2));
    }

    [Fact]
    public async Task OneWay_BodyThrowsCalledByAGrain_CallerHearsNothing()
    {
        string key = Unique.Key();
        Assert.True(await Caller().FireThrowing(key).Within());
        Assert.Equal(["throwing"], await Journal.Of(key).Until(1));
    }

    [Fact]
    public async Task OneWay_BodyNotEnded_NextRequestWaitsForIt()
    {
        string key = Unique.Key();
        await Callee(key).FireAndPassGate();
        await Gate.Of(key).Reached;

        Task second = Callee(key).Note("second");
        Gate.Of(key).Open();
        await second.Within();
        Assert.Equal(["passed", "second"], Journal.Of(key).Lines);
    }

    private ICallerGrain Caller() => cluster.Client.GetGrain<ICallerGrain>(Unique.Key());

    private ICalleeGrain Callee(string key) => cluster.Client.GetGrain<ICalleeGrain>(key);
}
