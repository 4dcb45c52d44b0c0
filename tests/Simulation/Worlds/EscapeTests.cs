using Arus.Simulation.Tests.Escapes;

namespace Arus.Simulation.Tests.Worlds;

/// <summary>Work that leaves the one thread is named, with where it went.</summary>
public sealed class EscapeTests
{
    [Fact]
    public void Continuation_OnThePool_IsReportedWithItsStack()
    {
        using SimulatedWorld world = new(1, SimulationProfile.Calm, new EscapeWorkload());
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                world.Run(10);
                return world.Violation is not null;
            },
            TimeSpan.FromSeconds(30)));

        Assert.Equal("one thread", world.Violation!.Invariant);
        Assert.Contains("ThreadPool", world.Violation.What, StringComparison.Ordinal);
    }
}
