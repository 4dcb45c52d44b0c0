using Arus.Simulation.Tests.Tills;

namespace Arus.Simulation.Tests.Worlds;

/// <summary>The process dies, and what it told others is still true.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Crash_AtEachWrite_KeepsWhatWasAcknowledged(bool isStored)
    {
        long writes = Life(SimulationProfile.Calm, crashes: 0);
        Assert.Equal(20, writes);
        for (long number = 1; number <= writes; number++)
            Life(SimulationProfile.Calm with { DiesAtWriteNumber = number, ThatWriteIsStored = isStored }, crashes: 1);
    }

    [Fact]
    public void Crash_OfTheProcess_EndsItsTurnsAndTimers()
    {
        TillWorkload workload = new(isRight: true);
        using SimulatedWorld world = new(7, SimulationProfile.Calm, workload);
        world.Run(10);
        IGrainFactory before = world.Grains;
        world.Crash();
        world.Run(10_000);

        Assert.NotSame(before, world.Grains);
        Assert.Equal(1, world.Counts.Crashes);
        Assert.Equal(40, workload.Paid);
    }

    private static long Life(SimulationProfile profile, int crashes)
    {
        TillWorkload workload = new(isRight: true, payments: 5);
        using SimulatedWorld world = new(7, profile, workload);
        world.Run(10_000);
        world.CheckWhole();

        Assert.Null(world.Violation);
        Assert.True(world.IsAtRest);
        Assert.Equal(20, workload.Paid);
        Assert.Equal(crashes, world.Counts.Crashes);
        return world.Counts.Writes;
    }
}
