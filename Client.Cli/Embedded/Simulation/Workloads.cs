using Arus.Client.Cli.Simulation.Audits;
using Arus.Client.Cli.Simulation.Purses;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation;

/// <summary>What a simulated world holds when nothing else is said. A feature adds its own here.</summary>
internal static class Workloads
{
    /// <summary>New ones for each world: they remember what was acknowledged in it.</summary>
    public static ImmutableArray<ISimulatedWorkload> All() => [new PurseWorkload(), new AuditWorkload()];
}
