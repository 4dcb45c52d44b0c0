using Orleans.TestingHost;

namespace Arus.Engine.Conformance.Tests.Hosting;

public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster = Clusters.Make();

    public IClusterClient Client => _cluster.Client;

    public IServiceProvider Silo => _cluster.GetSiloServiceProvider();

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();
}
