using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Ticks as columns of numbers that are small, and back.</summary>
internal static class TickColumns
{
    public const int Count = 6;

    /// <summary>The column in place of the ticks.</summary>
    /// <param name="start">What the first time is a difference from.</param>
    public static void Take(ReadOnlySpan<Tick> ticks, int column, long start, Span<long> into)
    {
        switch (column)
        {
            case 0:
                for (int i = 0; i < ticks.Length; i++) into[i] = ticks[i].Time.Milliseconds;
                Deltas.Take(into, start);
                break;
            case 1:
                for (int i = 0; i < ticks.Length; i++) into[i] = ticks[i].Bid;
                Deltas.Take(into, 0);
                break;
            case 2:
                for (int i = 0; i < ticks.Length; i++) into[i] = unchecked(ticks[i].Ask - ticks[i].Bid);
                Deltas.Take(into, 0);
                break;
            case 3:
                for (int i = 0; i < ticks.Length; i++) into[i] = ticks[i].Last;
                Deltas.Take(into, 0);
                break;
            case 4:
                for (int i = 0; i < ticks.Length; i++) into[i] = ticks[i].Volume;
                Deltas.Take(into, 0);
                break;
            default:
                for (int i = 0; i < ticks.Length; i++) into[i] = (long)ticks[i].Flags;
                break;
        }
    }

    /// <summary>The ticks of all columns, one behind the other in <paramref name="columns"/>.</summary>
    public static void Join(ReadOnlySpan<long> columns, long start, Span<Tick> into)
    {
        int rows = into.Length;
        ReadOnlySpan<long> times = columns[..rows];
        ReadOnlySpan<long> bids = columns.Slice(rows, rows);
        ReadOnlySpan<long> spreads = columns.Slice(rows * 2, rows);
        ReadOnlySpan<long> lasts = columns.Slice(rows * 3, rows);
        ReadOnlySpan<long> volumes = columns.Slice(rows * 4, rows);
        ReadOnlySpan<long> flags = columns.Slice(rows * 5, rows);
        (long time, long bid, long spread, long last, long volume) = (start, 0L, 0L, 0L, 0L);
        for (int i = 0; i < into.Length; i++)
        {
            unchecked
            {
                time += times[i];
                bid += bids[i];
                spread += spreads[i];
                last += lasts[i];
                volume += volumes[i];
                if ((ulong)flags[i] > ushort.MaxValue) throw new SegmentDamagedException("flags have bits that no tick has");
                into[i] = new Tick(new BrokerTime(time), bid, bid + spread, last, volume, (TickFlags)flags[i]);
            }
        }
    }
}
