using System.Globalization;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator;

/// <summary>Faults as a person writes them: CutAfter=30,Rejects=1000,RejectRetcode=Requote. Times are seconds, chances per million.</summary>
public static class TerminalFaultsText
{
    /// <exception cref="FormatException">Names what is wrong and what may be written.</exception>
    public static TerminalFaults Parse(string text) => text
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Aggregate(TerminalFaults.None, (faults, part) => part.Split('=', 2) is [{ } name, { } value]
            ? With(faults, name, value)
            : throw new FormatException($"'{part}' is no fault: write NAME=NUMBER, for example CutAfter=30"));

    private static TerminalFaults With(TerminalFaults faults, string name, string value) => name.ToUpperInvariant() switch
    {
        "SEED" => faults with { Seed = (ulong)Whole(name, value) },
        "CUTAFTER" => faults with { CutAfter = Seconds(name, value) },
        "CUTATFRAME" => faults with { CutAtFrame = Whole(name, value) },
        "CUTINSIDEFRAME" => faults with { CutInsideFrame = Whole(name, value) != 0 },
        "CUTCONNECTIONS" => faults with { CutConnections = Whole(name, value) },
        "DUPLICATEEVENTS" => faults with { DuplicateEvents = Chance(name, value) },
        "SWAPEVENTS" => faults with { SwapEvents = Chance(name, value) },
        "DROPEVENTS" => faults with { DropEvents = Chance(name, value) },
        "REJECTS" => faults with { Rejects = Chance(name, value) },
        "REJECTRETCODE" => faults with { RejectRetcode = Retcode(name, value) },
        "REQUOTES" => faults with { Requotes = Chance(name, value) },
        "RESULTSAFTER" => faults with { ResultsAfter = Seconds(name, value) },
        "LOSTRESULTS" => faults with { LostResults = Chance(name, value) },
        "CRASHESBEFORESEND" => faults with { CrashesBeforeSend = Chance(name, value) },
        "CLOCKOFF" => faults with { ClockOff = Seconds(name, value) },
        "SPIKES" => faults with { Spikes = Chance(name, value) },
        "CROSSED" => faults with { Crossed = Chance(name, value) },
        "ZEROS" => faults with { Zeros = Chance(name, value) },
        "NOTNUMBERS" => faults with { NotNumbers = Chance(name, value) },
        "TIMESBACK" => faults with { TimesBack = Chance(name, value) },
        "SEQUENCEGAPS" => faults with { SequenceGaps = Chance(name, value) },
        _ => throw new FormatException($"'{name}' is no fault: write one of {string.Join(", ", Names())}"),
    };

    private static IEnumerable<string> Names() => typeof(TerminalFaults).GetProperties().Where(p => p.CanWrite).Select(p => p.Name);

    private static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Bad(name, value, "a whole number from 0");

    private static int Chance(string name, string value) => Whole(name, value) is <= 1_000_000 and var chance ? chance : throw Bad(name, value, "a chance per million");

    private static TimeSpan Seconds(string name, string value) => double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        ? TimeSpan.FromSeconds(seconds)
        : throw Bad(name, value, "seconds");

    private static TradeRetcode Retcode(string name, string value) =>
        Enum.TryParse(value, ignoreCase: true, out TradeRetcode code) && Enum.IsDefined(code) ? code : throw Bad(name, value, "a retcode's name or number");

    private static FormatException Bad(string name, string value, string write) => new($"{name}={value} is none: write {write}");
}
