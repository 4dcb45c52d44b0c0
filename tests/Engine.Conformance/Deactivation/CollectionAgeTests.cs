using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace Arus.Engine.Conformance.Tests.Deactivation;

/// <summary>A cluster that collects what has been idle for two seconds.</summary>
public sealed class CollectionAgeTests : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster = Clusters.Make(silo => silo.Configure<GrainCollectionOptions>(options =>
    {
        options.CollectionQuantum = TimeSpan.FromSeconds(1);
        options.CollectionAge = TimeSpan.FromSeconds(2);
    }));

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Collection_IdleLongerThanTheAge_HappensByItselfAndSparesWhatIsKeptAlive()
    {
        string key = Unique.Key();
        IKeptGrain kept = _cluster.Client.GetGrain<IKeptGrain>(key);
        long before = await kept.Instance();
        await _cluster.Client.GetGrain<IMortalGrain>(key).Instance();
        Assert.Equal(["activated", "deactivated ActivationIdle"], await Journal.Of(key).Until(2));
        Assert.Equal(before, await kept.Instance());
    }
}
