using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Bars as columns of numbers that are small, and back. All differences wrap.</summary>
internal static class BarColumns
{
    public const int Count = 14;

    /// <summary>The column in place of the bars.</summary>
    /// <param name="start">What the first time is a difference from.</param>
    public static void Take(ReadOnlySpan<Bar> bars, int column, long start, Span<long> into)
    {
        if (column == 0)
        {
            for (int i = 0; i < bars.Length; i++) into[i] = bars[i].Time.Milliseconds;
            Deltas.Take(into, start);
            Deltas.Take(into, 0);
            return;
        }

        long close = 0;
        for (int i = 0; i < bars.Length; i++)
        {
            into[i] = Of(in bars[i], column, close);
            close = bars[i].Bid.Close;
        }
    }

    /// <summary>The bars of all columns, one behind the other in <paramref name="columns"/>.</summary>
    public static void Join(ReadOnlySpan<long> columns, long start, Span<Bar> into)
    {
        int rows = into.Length;
        (long time, long step, long close) = (start, 0L, 0L);
        for (int i = 0; i < rows; i++)
        {
            unchecked
            {
                step += columns[i];
                time += step;
                Ohlc bid = Bid(columns, rows, i, close);
                close = bid.Close;
                Ohlc ask = columns[(5 * rows) + i] == 0 ? default : Ask(columns, rows, i, in bid);
                long spread = columns[(12 * rows) + i];
                long flags = columns[(13 * rows) + i];
                if (spread != (int)spread || (ulong)flags > byte.MaxValue) throw new SegmentDamagedException("a spread or flags have bits that no bar has");
                into[i] = new Bar(new BrokerTime(time), bid, ask, columns[(10 * rows) + i], columns[(11 * rows) + i], (int)spread, (BarFlags)flags);
            }
        }
    }

    private static long Of(in Bar bar, int column, long close) => unchecked(column switch
    {
        1 => bar.Bid.Open - close,
        2 => bar.Bid.High - bar.Bid.Open,
        3 => bar.Bid.Open - bar.Bid.Low,
        4 => bar.Bid.Close - bar.Bid.Open,
        5 => bar.Ask.IsKnown ? 1 : 0,
        6 => bar.Ask.IsKnown ? bar.Ask.Open - bar.Bid.Open : 0,
        7 => bar.Ask.IsKnown ? bar.Ask.High - bar.Bid.High : 0,
        8 => bar.Ask.IsKnown ? bar.Ask.Low - bar.Bid.Low : 0,
        9 => bar.Ask.IsKnown ? bar.Ask.Close - bar.Bid.Close : 0,
        10 => bar.TickVolume,
        11 => bar.Volume,
        12 => bar.Spread,
        _ => (long)bar.Flags,
    });

    private static Ohlc Bid(ReadOnlySpan<long> columns, int rows, int row, long close)
    {
        unchecked
        {
            long open = close + columns[rows + row];
            return new Ohlc(open, open + columns[(2 * rows) + row], open - columns[(3 * rows) + row], open + columns[(4 * rows) + row]);
        }
    }

    private static Ohlc Ask(ReadOnlySpan<long> columns, int rows, int row, in Ohlc bid) => unchecked(new Ohlc(
        bid.Open + columns[(6 * rows) + row],
        bid.High + columns[(7 * rows) + row],
        bid.Low + columns[(8 * rows) + row],
        bid.Close + columns[(9 * rows) + row]));
}
