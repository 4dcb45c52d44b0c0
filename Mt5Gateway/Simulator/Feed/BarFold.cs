using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>The closed bars of a stretch of a history, folded from its ticks as a terminal shows them: bid prices.</summary>
public static class BarFold
{
    /// <summary>Ticks read for one page at most, so that a long one does not hold up the terminal.</summary>
    private const int MostTicks = 2_000_000;

    /// <summary>Bars that begin in the range and ended by <paramref name="now"/>, at most so many, and up to when that is all of them.</summary>
    public static (ImmutableArray<Bar> Bars, BrokerTime To) Of(ITickHistory history, BarRange range, BrokerTime now, int most)
    {
        BrokerTime from = Ceiling(range.From, range.Timeframe);
        BrokerTime wanted = Ceiling(range.To, range.Timeframe), closed = Timeframes.Floor(now, range.Timeframe, TimeSpan.Zero);
        BrokerTime end = wanted < closed ? wanted : closed;

        ImmutableArray<Bar>.Builder bars = ImmutableArray.CreateBuilder<Bar>();
        TickCursor cursor = new(history, new(from, 0));
        BrokerTime last = end - TimeSpan.FromMilliseconds(1);
        int read = 0;
        while (cursor.TryPeek(last, out Tick first))
        {
            BrokerTime begins = Timeframes.Floor(first.Time, range.Timeframe, TimeSpan.Zero);
            if (bars.Count == most || read > MostTicks) return (bars.ToImmutable(), begins);

            Bar bar = Fold(cursor, begins, Timeframes.End(first.Time, range.Timeframe, TimeSpan.Zero));
            read += (int)bar.TickVolume;
            bars.Add(bar);
        }

        return (bars.ToImmutable(), end == wanted ? range.To : end < range.From ? range.From : end);
    }

    private static BrokerTime Ceiling(BrokerTime time, Timeframe timeframe) =>
        Timeframes.Floor(time, timeframe, TimeSpan.Zero) == time ? time : Timeframes.End(time, timeframe, TimeSpan.Zero);

    private static Bar Fold(TickCursor cursor, BrokerTime begins, BrokerTime ends)
    {
        BrokerTime last = ends - TimeSpan.FromMilliseconds(1);
        Ohlc bid = default;
        long ticks = 0, volume = 0, spread = long.MaxValue;
        while (cursor.Take(last, int.MaxValue, out _) is { IsEmpty: false } taken)
        {
            foreach (ref readonly Tick tick in taken)
            {
                bid = ticks++ == 0 ? new(tick.Bid, tick.Bid, tick.Bid, tick.Bid) : bid with { High = Math.Max(bid.High, tick.Bid), Low = Math.Min(bid.Low, tick.Bid), Close = tick.Bid };
                spread = Math.Min(spread, tick.Ask - tick.Bid);
                volume += tick.Volume;
            }
        }

        return new(begins, bid, default, ticks, volume, (int)spread, BarFlags.None);
    }
}
