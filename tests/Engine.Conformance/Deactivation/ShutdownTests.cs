using Orleans.TestingHost;

namespace Arus.Engine.Conformance.Tests.Deactivation;

/// <summary>Stopping is the end of a cluster: each case has its own.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task Stop_DeactivatesEveryGrainAsShuttingDown()
    {
        string key = Unique.Key();
        await using InProcessTestCluster cluster = Clusters.Make();
        await cluster.DeployAsync();
        for (int i = 0; i < 10; i++) await cluster.Client.GetGrain<IMortalGrain>($"{key}/{i}").Instance();

        await cluster.StopAllSilosAsync();
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(["activated", "deactivated ShuttingDown"], Journal.Of($"{key}/{i}").Lines);
        }
    }
}
