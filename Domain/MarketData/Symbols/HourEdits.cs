using Arus.Domain.MarketData.Validation;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>An hour's stored entries with a stretch of them replaced by what a terminal's history has there.</summary>
public sealed class HourEdits
{
    /// <summary>In stored order.</summary>
    public required ImmutableArray<Tick> Entries { get; init; }

    /// <summary>How many entries of the stretch were stored before, marks apart.</summary>
    public required int Replaced { get; init; }

    /// <summary>The new ticks that are not believed.</summary>
    public required ImmutableArray<(Tick Tick, TickFault Fault)> Doubted { get; init; }

    /// <param name="stored">The hour's entries, in stored order.</param>
    /// <param name="range">The stretch, which may reach beyond the hour.</param>
    /// <param name="ticks">Those of the stretch that lie in the hour, in the terminal's order.</param>
    /// <param name="offset">As <see cref="HoleRules.OffsetAt"/> tells it of the stretch's end.</param>
    /// <param name="digitsFit">False: the ticks' prices are of other digits than the symbol's.</param>
    public static HourEdits Of(ReadOnlySpan<Tick> stored, TickRange range, ReadOnlySpan<Tick> ticks, int offset, bool digitsFit)
    {
        (List<Tick> before, List<Tick> marks, List<Tick> after, int replaced) = Split(stored, range, offset);
        TickGate gate = new();
        foreach (Tick entry in before) Tell(gate, entry);

        List<Tick> edited = [.. before];
        List<(Tick, TickFault)> doubted = [];
        int mark = 0;
        foreach (ref readonly Tick tick in ticks)
        {
            while (mark < marks.Count && marks[mark].Time <= tick.Time) edited.Add(marks[mark++]);
            TickFlags said = tick.Flags & TickFlags.OfTerminal;
            if ((digitsFit ? gate.JudgePrices(tick) : TickFault.OutOfRange) is { } fault)
            {
                gate.Doubt(tick, fault);
                doubted.Add((tick, fault));
                said |= TickFlags.Quarantined;
            }
            else
            {
                gate.Believe(tick);
            }

            edited.Add(tick with { Flags = said });
        }

        return new() { Entries = [.. edited, .. marks.Skip(mark), .. after], Replaced = replaced, Doubted = [.. doubted] };
    }

    /// <summary>By position. Marks of the stretch stay: what had closed stays closed.</summary>
    private static (List<Tick> Before, List<Tick> Marks, List<Tick> After, int Replaced) Split(ReadOnlySpan<Tick> stored, TickRange range, int offset)
    {
        List<Tick> before = [], marks = [], after = [];
        int replaced = 0, atFrom = 0, atTo = 0;
        bool isOneTime = range.From.Time == range.To.Time;
        foreach (ref readonly Tick entry in stored)
        {
            bool isMark = (entry.Flags & TickFlags.Closing) != 0;
            TickPosition at = new(entry.Time, 0);
            if (!isMark && entry.Time == range.From.Time) at = new(entry.Time, atFrom++ is var index && isOneTime && index >= range.From.Index ? index + offset : index);
            else if (!isMark && entry.Time == range.To.Time) at = new(entry.Time, offset + atTo++);

            if (at < range.From) before.Add(entry);
            else if (isMark && entry.Time <= range.To.Time) marks.Add(entry);
            else if (at >= range.To) after.Add(entry);
            else replaced++;
        }

        return (before, marks, after, replaced);
    }

    private static void Tell(TickGate gate, in Tick entry)
    {
        if ((entry.Flags & (TickFlags.Closing | TickFlags.Late | TickFlags.Quarantined)) == 0) gate.Believe(entry);
    }
}
