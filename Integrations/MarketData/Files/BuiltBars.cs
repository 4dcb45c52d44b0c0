using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>
/// Folds hours of ticks, in order of time, into stored bars of all timeframes. Where ticks were stored before, those around the hours
/// come from the store, so that a bar holds all its ticks whichever import brought them.
/// </summary>
internal sealed class BuiltBars(IMarketStore store, SeriesId series, bool hasEarlierTicks) : IBarSink
{
    private const int AtOnce = 4_096;

    private readonly SortedDictionary<Timeframe, List<Bar>> _closed = [];
    private BarBuilder? _builder;
    private BrokerTime _reached;
    private int _waiting;

    /// <summary>Bars wait to be stored.</summary>
    public bool IsFull => _waiting >= AtOnce;

    public async ValueTask Fold(TickHour hour)
    {
        BrokerTime day = DayOf(hour.Hour.Begins);
        if (_builder is null || DayOf(_reached) != day)
        {
            await End();
            (_builder, _reached) = (new(TimeSpan.Zero), day);
        }

        await FoldStored(hour.Hour.Begins);
        Fold(hour.Ticks.Span);
        _reached = hour.Hour.Ends;
    }

    /// <summary>The last day's bars are closed where its ticks end: more of them make them anew.</summary>
    public async ValueTask End()
    {
        if (_builder is null) return;

        // The last hour of a day ends where the next day begins.
        BrokerTime ends = Timeframes.End(new(_reached.Milliseconds - 1), Timeframe.D1, TimeSpan.Zero);
        await FoldStored(ends);
        _builder.Close(ends, this);
        _builder = null;
    }

    public async ValueTask Store()
    {
        foreach ((Timeframe timeframe, List<Bar> bars) in _closed)
        {
            if (bars.Count > 0) await store.PutBars(series, timeframe, BarOrigin.Built, bars.ToArray(), CancellationToken.None);
            bars.Clear();
        }

        _waiting = 0;
    }

    void IBarSink.Closed(Timeframe timeframe, in Bar bar)
    {
        if (!_closed.TryGetValue(timeframe, out List<Bar>? bars)) _closed[timeframe] = bars = [];
        bars.Add(bar);
        _waiting++;
    }

    private static BrokerTime DayOf(BrokerTime time) => Timeframes.Floor(time, Timeframe.D1, TimeSpan.Zero);

    private async ValueTask FoldStored(BrokerTime until)
    {
        if (!hasEarlierTicks || _reached >= until) return;
        await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(series, _reached, until, CancellationToken.None)) Fold(block.Span);
    }

    /// <summary>A tick that says one price alone is in no bar.</summary>
    private void Fold(ReadOnlySpan<Tick> ticks)
    {
        foreach (ref readonly Tick tick in ticks)
        {
            if ((tick.Bid != 0 && tick.Ask != 0) || (tick.Flags & TickFlags.Closing) != 0) _builder!.Fold(tick, this);
        }
    }
}
