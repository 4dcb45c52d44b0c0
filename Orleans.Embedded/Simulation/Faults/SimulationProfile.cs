namespace Orleans.Embedded.Simulation;

/// <summary>How often what goes wrong. Every number is a probability from 0 to 1, once for each occasion.</summary>
public sealed record SimulationProfile
{
    /// <summary>Nothing fails; turns and messages still come in any order.</summary>
    public static SimulationProfile Calm { get; } = new() { Name = "calm", RunsHere = 0.5, MessageOvertaken = 0.25, WriteSlow = 0.05, ReadSlow = 0.05 };

    /// <summary>Everything fails now and then, as the platform must bear it.</summary>
    public static SimulationProfile Chaos { get; } = new()
    {
        Name = "chaos",
        RunsHere = 0.5,
        MessageOvertaken = 0.25,
        MessageDelayed = 0.05,
        MessageLost = 0.002,
        AnswerLost = 0.002,
        StreamEventLost = 0.01,
        StreamEventRepeated = 0.02,
        StreamEventDelayed = 0.05,
        WriteSlow = 0.10,
        WriteRefused = 0.005,
        WriteFailsLate = 0.005,
        ReadSlow = 0.10,
        ReadFails = 0.002,
        DiesAtWrite = 0.0005,
        Dies = 0.00005,
        Deactivates = 0.0005,
        ClockJumps = 0.00005,
    };

    public required string Name { get; init; }

    /// <summary>A call to an idle grain runs at once, within its caller's turn.</summary>
    public double RunsHere { get; init; }

    /// <summary>A message waits until the seed picks it: later ones may come first.</summary>
    public double MessageOvertaken { get; init; }

    /// <summary>A message takes up to <see cref="LongestDelay"/>.</summary>
    public double MessageDelayed { get; init; }

    /// <summary>A request never arrives: its caller times out.</summary>
    public double MessageLost { get; init; }

    /// <summary>A request runs and its caller times out all the same.</summary>
    public double AnswerLost { get; init; }

    public double StreamEventLost { get; init; }

    public double StreamEventRepeated { get; init; }

    public double StreamEventDelayed { get; init; }

    /// <summary>A write takes up to <see cref="LongestWrite"/>; it is stored at the beginning of that time or at its end.</summary>
    public double WriteSlow { get; init; }

    /// <summary>A write fails and nothing is stored.</summary>
    public double WriteRefused { get; init; }

    /// <summary>A write is stored and its writer is told that it failed.</summary>
    public double WriteFailsLate { get; init; }

    public double ReadSlow { get; init; }

    public double ReadFails { get; init; }

    /// <summary>The process dies at a write, before or after it is stored.</summary>
    public double DiesAtWrite { get; init; }

    /// <summary>The process dies after a turn.</summary>
    public double Dies { get; init; }

    /// <summary>A grain is deactivated after a turn.</summary>
    public double Deactivates { get; init; }

    /// <summary>The wall clock jumps by an hour, forward or back, after a turn.</summary>
    public double ClockJumps { get; init; }

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestWrite { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a dead process stays away, at most.</summary>
    public TimeSpan LongestOutage { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The process dies at exactly this write, counted from 1; zero for none.</summary>
    public long DiesAtWriteNumber { get; init; }

    /// <summary>Whether the write named by <see cref="DiesAtWriteNumber"/> is stored.</summary>
    public bool ThatWriteIsStored { get; init; }

    /// <summary>The same turns and messages, and no fault.</summary>
    internal SimulationProfile WithoutFaults() => this with
    {
        MessageDelayed = 0, MessageLost = 0, AnswerLost = 0, StreamEventLost = 0, StreamEventRepeated = 0, StreamEventDelayed = 0,
        WriteSlow = 0, WriteRefused = 0, WriteFailsLate = 0, ReadSlow = 0, ReadFails = 0,
        DiesAtWrite = 0, Dies = 0, Deactivates = 0, ClockJumps = 0, DiesAtWriteNumber = 0,
    };
}
