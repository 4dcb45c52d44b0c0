using System.Reflection;
using Orleans.Hosting;

namespace Orleans.Embedded.Simulation;

/// <summary>What a simulated world is for: the grains of one feature, those who use them, and what must hold.</summary>
public interface ISimulatedWorkload
{
    string Name { get; }

    /// <summary>Where its grains and contracts are.</summary>
    ImmutableArray<Assembly> Assemblies { get; }

    /// <summary>Registers what its grains need, at each start of the process. Storage and time are swapped afterwards.</summary>
    void Configure(ISiloBuilder silo)
    {
    }

    /// <summary>Once: keeps invariants and spawns clients.</summary>
    void Begin(SimulatedWorld world);
}
