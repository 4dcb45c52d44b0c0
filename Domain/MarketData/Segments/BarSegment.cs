using System.Buffers;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Segments;

/// <summary>
/// Bars as bytes and back, every bit of every bar in their order. Columns, after the header: how the step in time differs from
/// the step before; bid open from the close before; bid high, low and close from the open; whether the ask is known; the four
/// prices of the ask from those of the bid, zero where it is not; tick volume, volume, spread and flags as they are.
/// </summary>
public static class BarSegment
{
    /// <param name="bars">1 to <see cref="SegmentHeader.MostRows"/>.</param>
    public static byte[] Encode(ReadOnlySpan<Bar> bars)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bars.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bars.Length, SegmentHeader.MostRows);

        (long earliest, long latest) = (long.MaxValue, long.MinValue);
        foreach (ref readonly Bar bar in bars)
        {
            earliest = Math.Min(earliest, bar.Time.Milliseconds);
            latest = Math.Max(latest, bar.Time.Milliseconds);
        }

        using SegmentWriter writer = new(bars.Length);
        for (int column = 0; column < BarColumns.Count; column++)
        {
            BarColumns.Take(bars, column, earliest, writer.Values);
            writer.Write();
        }

        return writer.Seal(SegmentKind.Bars, earliest, latest);
    }

    /// <exception cref="SegmentDamagedException">It is not what <see cref="Encode"/> made.</exception>
    public static Bar[] Decode(ReadOnlySpan<byte> segment)
    {
        SegmentHeader header = SegmentHeader.Read(segment, SegmentKind.Bars);
        Bar[] bars = GC.AllocateUninitializedArray<Bar>(header.Count);
        long[] rented = SegmentReader.Columns(segment, BarColumns.Count, header.Count);
        try
        {
            BarColumns.Join(rented, header.Earliest.Milliseconds, bars);
            return bars;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }
}
