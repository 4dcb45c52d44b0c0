using Arus.Engine.Conformance.Tests.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace Arus.Engine.Conformance.Tests.Startup;

/// <summary>Each case starts a cluster of its own.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task StartupTask_RunsBeforeTheClusterIsDeployed_AndMayCallGrains()
    {
        string key = Unique.Key();
        await using InProcessTestCluster cluster = Clusters.Make(silo => silo.AddStartupTask(
            (services, _) => services.GetRequiredService<IGrainFactory>().GetGrain<ICalleeGrain>(key).Note("started")));
        await cluster.DeployAsync();
        Assert.Equal(["started"], Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Clusters_TwoAtOnce_AreApart()
    {
        string key = Unique.Key();
        await using InProcessTestCluster one = Clusters.Make();
        await using InProcessTestCluster two = Clusters.Make();
        await Task.WhenAll(one.DeployAsync(), two.DeployAsync());
        Assert.Equal(1, await one.Client.GetGrain<ICalleeGrain>(key).Count());
        Assert.Equal(2, await one.Client.GetGrain<ICalleeGrain>(key).Count());
        Assert.Equal(1, await two.Client.GetGrain<ICalleeGrain>(key).Count());
    }
}
