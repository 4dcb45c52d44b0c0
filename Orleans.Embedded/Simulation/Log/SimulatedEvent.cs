using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>One line of the run. Time is since the world began; the detail depends on the kind (bytes written, ticks of delay).</summary>
public readonly record struct SimulatedEvent(long Turn, TimeSpan Time, EventKind Kind, GrainId Grain, string What, EventOutcome Outcome, ulong Detail)
{
    public override string ToString()
    {
        string who = Grain.IsDefault ? "" : $"{Grain} ";
        string detail = Detail == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Detail:x}");
        return string.Create(CultureInfo.InvariantCulture, $"{Turn,9} {Time:d\\.hh\\:mm\\:ss\\.fffffff} {Kind,-11} {who}{What} {Outcome}{detail}");
    }
}
