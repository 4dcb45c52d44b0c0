namespace Arus.Engine.Conformance.Tests.Deactivation;

/// <summary>Collection takes every idle activation of the cluster: the cases run one after another, on one of their own.</summary>
public sealed class CollectionTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    private IManagementGrain Management => cluster.Client.GetGrain<IManagementGrain>(0);

    [Fact]
    public async Task Collection_IdleGrain_IsDeactivatedAsIdle()
    {
        string key = Unique.Key();
        await Mortal(key).Instance();
        await CollectUntilGone(key);
        Assert.Equal(["activated", "deactivated ActivationIdle"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Collection_IdleGrain_IsActivatedAgainByTheNextCall()
    {
        string key = Unique.Key();
        long before = await Mortal(key).Instance();
        await CollectUntilGone(key);
        Assert.NotEqual(before, await Mortal(key).Instance().Within());
    }

    [Fact]
    public async Task Collection_KeepAlive_IsLeftAlone()
    {
        string key = Unique.Key();
        IKeptGrain kept = cluster.Client.GetGrain<IKeptGrain>(key);
        long before = await kept.Instance();
        await Mortal(key).Instance();
        await CollectUntilGone(key);
        Assert.Equal(before, await kept.Instance());
    }

    [Fact]
    public async Task Collection_DelayedDeactivation_IsLeftAlone()
    {
        string key = Unique.Key();
        string other = $"{key}/other";
        long before = await Mortal(key).Instance();
        await Mortal(key).StayAwhile();
        await Mortal(other).Instance();
        await CollectUntilGone(other);
        Assert.Equal(before, await Mortal(key).Instance());
    }

    [Fact]
    public async Task Collection_GrainAtWork_IsLeftAlone()
    {
        string key = Unique.Key();
        string other = $"{key}/other";
        long before = await Mortal(key).Instance();
        Task standing = Mortal(key).Stand();
        await Gate.Of(key).Reached;
        await Mortal(other).Instance();
        await CollectUntilGone(other);
        Task<long> after = Mortal(key).Instance();
        Gate.Of(key).Open();
        await standing.Within();
        Assert.Equal(before, await after.Within());
    }

    [Fact]
    public async Task Collection_YoungerThanTheAge_IsLeftAlone()
    {
        string key = Unique.Key();
        long before = await Mortal(key).Instance();
        await Management.ForceActivationCollection(TimeSpan.FromHours(1)).Within();
        Assert.Equal(before, await Mortal(key).Instance());
    }

    private Task CollectUntilGone(string key) => Eventually.Holds(async () =>
    {
        await Management.ForceActivationCollection(TimeSpan.Zero);
        return Journal.Of(key).Lines.Length == 2;
    });

    private IMortalGrain Mortal(string key) => cluster.Client.GetGrain<IMortalGrain>(key);
}
