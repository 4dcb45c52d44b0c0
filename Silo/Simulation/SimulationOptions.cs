using Arus.Silo.Settings;

namespace Arus.Silo.Simulation;

/// <summary>The simulated market that a platform brings itself. Section Simulation; its speed is Host:Speed.</summary>
public sealed class SimulationOptions
{
    /// <summary>Whether a simulated terminal runs in this process. Default: in Development, and nowhere else.</summary>
    [Setting("true or false")]
    public bool? Terminal { get; init; }

    /// <summary>Whether simulated markets keep weekends and breaks. Default false: they trade all week, so that there is always a price to see.</summary>
    [Setting("true or false")]
    public bool Weekends { get; init; }

    /// <summary>Which of the possible markets, 0 or more. Default 1. Another one on the same data continues the series with a jump.</summary>
    [Setting("a whole number from 0", Min = "0")]
    public long Seed { get; init; } = 1;
}
