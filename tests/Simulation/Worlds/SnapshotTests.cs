using Arus.Simulation.Tests.Tills;

namespace Arus.Simulation.Tests.Worlds;

/// <summary>What-if: several futures of one past.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Branches_SameChange_HaveOneHash()
    {
        WorldSnapshot snapshot = Past();

        Assert.Equal(Future(snapshot, 5), Future(snapshot, 5));
    }

    [Fact]
    public void Branches_OtherChange_HaveOtherHashes()
    {
        WorldSnapshot snapshot = Past();

        Assert.NotEqual(Future(snapshot, 5), Future(snapshot, 6));
        Assert.NotEqual(Future(snapshot, 5), Future(snapshot, 5, seed: 9));
    }

    [Fact]
    public void Branch_OfASnapshot_GoesOnFromItsTimeTurnAndStores()
    {
        WorldSnapshot snapshot = Past();
        using SimulatedWorld branch = SimulatedWorld.From(snapshot, null, null, new TillWorkload(isRight: true));

        Assert.Equal(snapshot.Elapsed, branch.Time.Elapsed);
        Assert.Equal(2, branch.States.Count);
        Assert.True(snapshot.Turn > 0);
        Assert.Equal(snapshot.Turn, branch.Counts.Turns);
    }

    [Fact]
    public void Snapshot_WhileClientsAreAtWork_IsRefused()
    {
        using SimulatedWorld world = new(1, SimulationProfile.Calm, new TillWorkload(isRight: true));

        Assert.Contains("4 clients are at work", Assert.Throws<InvalidOperationException>(world.Snapshot).Message, StringComparison.Ordinal);
    }

    private static WorldSnapshot Past()
    {
        using SimulatedWorld world = new(1, SimulationProfile.Chaos, new TillWorkload(isRight: true));
        world.Run(10_000);
        Assert.True(world.IsAtRest);
        return world.Snapshot();
    }

    private static string Future(WorldSnapshot snapshot, int payments, ulong? seed = null)
    {
        using SimulatedWorld world = SimulatedWorld.From(snapshot, seed, null, new TillWorkload(isRight: true, payments));
        world.Run(10_000);
        Assert.True(world.IsAtRest);
        return world.Log.Hash;
    }
}
