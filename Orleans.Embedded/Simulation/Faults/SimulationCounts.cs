namespace Orleans.Embedded.Simulation;

/// <summary>What a run has seen so far.</summary>
public sealed record SimulationCounts
{
    public long Turns { get; internal set; }

    /// <summary>Requests that ran to their end, inline ones too.</summary>
    public long Calls { get; internal set; }

    public long CallsFailed { get; internal set; }

    public long Crashes { get; internal set; }

    public long Writes { get; internal set; }

    /// <summary>Refused, failed late, or cut off by a crash.</summary>
    public long WritesFailed { get; internal set; }

    public long MessagesLost { get; internal set; }

    public long MessagesRepeated { get; internal set; }

    public long MessagesDelayed { get; internal set; }

    public long ClockJumps { get; internal set; }
}
