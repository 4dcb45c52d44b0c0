using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>Puts a page of ticks into a series, and makes the closed bars of that stretch anew. Done twice it is done once.</summary>
/// <param name="series">The series.</param>
/// <param name="shape">What its bars are like.</param>
/// <param name="closedUntil">Bars from there on form still: they are not made here.</param>
/// <param name="holes">What is missing when the page is in.</param>
internal sealed class TickRepair(SymbolSeries series, SeriesShape shape, BrokerTime closedUntil, ImmutableArray<TickRange> holes) : IBarSink
{
    private readonly List<Bar> _minutes = [];

    /// <param name="page">What came.</param>
    /// <param name="offset">As <see cref="HoleRules.OffsetAt"/> tells it of the page's end.</param>
    /// <param name="cancel">Ends the work between writes.</param>
    public async Task<ImmutableArray<HourEdits>> Put(TickPage page, int offset, CancellationToken cancel)
    {
        List<(HourId Hour, HourEdits Edits)> edited = await Edit(page, offset, cancel);
        await series.Store.ReplaceTicks(series.Id, [.. edited.Select(hour => new TickHour(hour.Hour, hour.Edits.Entries.AsMemory()))], cancel);
        FoldMinutes(page.Range, edited);
        await PutBars(page.Range, cancel);
        return [.. edited.Select(hour => hour.Edits)];
    }

    void IBarSink.Closed(Timeframe timeframe, in Bar bar)
    {
        if (timeframe == Timeframe.M1) _minutes.Add(bar);
    }

    private async Task<List<(HourId Hour, HourEdits Edits)>> Edit(TickPage page, int offset, CancellationToken cancel)
    {
        SortedDictionary<int, ReadOnlyMemory<Tick>> stored = [];
        await foreach ((HourId hour, ReadOnlyMemory<Tick> entries) in series.Hours(page.Range.From.Time, page.Range.To.Time, cancel)) stored[hour.Value] = entries;
        ILookup<int, Tick> came = page.Ticks.ToLookup(tick => HourId.Of(tick.Time).Value);
        foreach (int hour in came.Select(hour => hour.Key)) stored.TryAdd(hour, default);

        return
        [
            .. stored.Select(hour => (new HourId(hour.Key), HourEdits.Of(hour.Value.Span, page.Range, came[hour.Key].ToArray(), offset, page.Digits == shape.Digits))),
        ];
    }

    private void FoldMinutes(TickRange range, List<(HourId Hour, HourEdits Edits)> edited)
    {
        (BrokerTime from, BrokerTime to) = Touched(range, Timeframe.M1);
        BarBuilder builder = new(shape.DayStart) { Holes = holes };
        foreach (Tick entry in edited.SelectMany(hour => hour.Edits.Entries))
        {
            if (entry.Time >= from && entry.Time < to && (entry.Flags & TickFlags.Closing) == 0) builder.Fold(entry, this);
        }

        if (from < to) builder.Close(to, this);
    }

    /// <summary>Longer bars first: while the minutes are not stored, the repair has not been done.</summary>
    private async Task PutBars(TickRange range, CancellationToken cancel)
    {
        foreach (Timeframe timeframe in Timeframes.All.Skip(1).Reverse())
        {
            (BrokerTime from, BrokerTime to) = Touched(range, timeframe);
            if (from >= to) continue;

            ImmutableArray<Bar> stored = await series.Bars(new(Timeframe.M1, from, to), BarOrigin.Built, int.MaxValue, cancel);
            Bar[] repaired = [.. _minutes.Where(minute => minute.Time >= from && minute.Time < to)];
            ImmutableArray<Bar> bars = BarSums.Of(BarMerge.Two(stored.AsSpan(), repaired).AsSpan(), timeframe, shape.DayStart, holes);
            if (bars.Length > 0) await series.Store.PutBars(series.Id, timeframe, BarOrigin.Built, bars.AsMemory(), cancel);
        }

        if (_minutes.Count > 0) await series.Store.PutBars(series.Id, Timeframe.M1, BarOrigin.Built, _minutes.ToArray(), cancel);
    }

    /// <summary>The closed bars of a timeframe that the range touches: where the first begins and the last ends.</summary>
    private (BrokerTime From, BrokerTime To) Touched(TickRange range, Timeframe timeframe)
    {
        BrokerTime from = Timeframes.Floor(range.From.Time, timeframe, shape.DayStart);
        BrokerTime to = Timeframes.End(range.To.Time, timeframe, shape.DayStart);
        BrokerTime closed = Timeframes.Floor(closedUntil, timeframe, shape.DayStart);
        return (from, to < closed ? to : closed);
    }
}
