using Xunit.Abstractions;

namespace Arus.Simulation.Tests;

/// <summary>Looks for a seed that breaks a workload.</summary>
internal static class Hunt
{
    public const int MostTurns = 4_000;

    public static int Seeds { get; } = Environment.GetEnvironmentVariable("ARUS_LONG") == "1" ? 1_000 : 200;

    /// <summary>The first seed that breaks it, and how; null when all are clean.</summary>
    public static (ulong Seed, SimulationViolation Violation)? For(SimulationProfile profile, Func<ISimulatedWorkload> workload, ITestOutputHelper output)
    {
        long turns = 0;
        for (ulong seed = 1; seed <= (ulong)Seeds; seed++)
        {
            using SimulatedWorld world = new(seed, profile, workload());
            world.Run(MostTurns);
            world.CheckWhole();
            turns += world.Counts.Turns;
            if (world.Violation is not { } violation) continue;
            output.WriteLine($"{workload().Name}: found at seed {seed}, {violation}");
            foreach (SimulatedEvent one in world.Log.Last(30)) output.WriteLine(one.ToString());
            return (seed, violation);
        }

        output.WriteLine($"{workload().Name}: {Seeds} seeds clean, {turns} turns");
        return null;
    }
}
