using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>Makes a symbol's memory from what is stored: the same, bit for bit, as it was when that had just been stored.</summary>
internal sealed class SymbolLoader(SymbolSeries series, SymbolState state, SymbolProgress progress)
{
    /// <summary>How many entries each hour has that was read.</summary>
    public Dictionary<HourId, int> Counts { get; } = [];

    /// <summary>Null when nothing is known of the series.</summary>
    public async Task<SeriesShape?> Shape(NewFeed? feed, CancellationToken cancel)
    {
        TimeSpan dayStart = state.Opened?.Clock.DayStart ?? feed?.Clock.DayStart ?? TimeSpan.Zero;
        if (state.Opened is { } opened) return new(opened.Spec.Digits, dayStart);

        return await series.Store.Info(series.Id, cancel) is { } info ? new(info.Digits, dayStart) : null;
    }

    /// <param name="shape">Of the series.</param>
    /// <param name="feed">Its feed's settings.</param>
    /// <param name="before">The memory whose counts, gate and session go on, when stored data was changed under it; null after a restart.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<SymbolBook> Load(SeriesShape shape, NewFeed? feed, SymbolBook? before, CancellationToken cancel)
    {
        SymbolBook book = new(shape, SnapshotRules.SpecsOf(feed));
        book.Know(state);
        SymbolCheckpoint? from = before is null ? progress.Latest : null;
        BrokerTime? closedUntil = await ResumeBars(book, cancel);
        foreach (Timeframe timeframe in Timeframes.All) await AdvanceIndicators(book, timeframe, cancel);
        if (from is not null) book.Restore(from);

        BrokerTime start = closedUntil ?? SymbolSeries.Start;
        if (from is not null && new HourId(from.Hour).Begins < start) start = new HourId(from.Hour).Begins;
        await foreach ((HourId hour, ReadOnlyMemory<Tick> entries) in series.Hours(start, SymbolSeries.End, cancel))
        {
            Counts[hour] = entries.Length;
            Replay(book, entries.Span, before is null ? Counted(from, hour) : int.MaxValue);
        }

        if (state.Opened is { } opened) book.Cursor.Open(opened.Session);
        if (book.Last is null) book.Remember((await series.Store.LastTicks(series.Id, SymbolSeries.End, 256, cancel)).Span);
        if (before is not null) book.GoOnFrom(before);
        return book;
    }

    private static void Replay(SymbolBook book, ReadOnlySpan<Tick> entries, int countedFrom)
    {
        for (int i = 0; i < entries.Length; i++) book.Replay(entries[i], i >= countedFrom);
    }

    /// <summary>From which of an hour's entries on they are not in the checkpoint.</summary>
    private static int Counted(SymbolCheckpoint? from, HourId hour) =>
        from is null || hour.Value > from.Hour ? 0 : hour.Value == from.Hour ? from.Entries : int.MaxValue;

    private async Task<BrokerTime?> ResumeBars(SymbolBook book, CancellationToken cancel)
    {
        ReadOnlyMemory<Bar> last = await series.Store.LastBars(series.Id, Timeframe.M1, BarOrigin.Built, SymbolSeries.End, 1, cancel);
        if (last.IsEmpty) return null;

        BrokerTime closedUntil = last.Span[0].Time + TimeSpan.FromMinutes(1);
        BarRange day = new(Timeframe.M1, BarBuilder.Since(closedUntil, book.Shape.DayStart), closedUntil);
        ImmutableArray<Bar> minutes = await series.Bars(day, BarOrigin.Built, int.MaxValue, cancel);
        book.Resume(closedUntil, minutes.AsSpan());
        return closedUntil;
    }

    /// <summary>From the last checkpoint that still holds, else from bars so far back.</summary>
    private async Task AdvanceIndicators(SymbolBook book, Timeframe timeframe, CancellationToken cancel)
    {
        IndicatorBoard board = book.Indicators;
        bool isRestored = Restore(board, timeframe, progress.Latest, book.Shape.DayStart) || Restore(board, timeframe, progress.Earlier, book.Shape.DayStart);
        ImmutableArray<Bar> bars = isRestored && board.Last(timeframe) is { } last
            ? await series.Bars(new(timeframe, new(last.Milliseconds + 1), SymbolSeries.End), int.MaxValue, cancel)
            : await series.LastBars(timeframe, IndicatorBoard.Depth, cancel);
        foreach (Bar bar in bars) board.Advance(timeframe, bar);
    }

    private bool Restore(IndicatorBoard board, Timeframe timeframe, SymbolCheckpoint? checkpoint, TimeSpan dayStart)
    {
        if (checkpoint is null || !checkpoint.Indicators.TryGetValue(timeframe, out IndicatorCheckpoint? saved)) return false;

        BrokerTime? end = saved.Last is { } last ? Timeframes.End(last, timeframe, dayStart) : null;
        return SymbolRules.Holds(state, checkpoint, end) && board.TryRestore(timeframe, saved);
    }
}
