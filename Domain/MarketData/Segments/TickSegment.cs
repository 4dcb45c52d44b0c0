using System.Buffers;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Segments;

/// <summary>
/// Ticks as bytes and back, every bit of every tick in their order. Columns, after the header: time from the tick before
/// (the first from the header's earliest), bid from the tick before, spread (ask less bid) from the spread before, last and
/// volume from the tick before, flags as they are.
/// </summary>
public static class TickSegment
{
    /// <param name="ticks">1 to <see cref="SegmentHeader.MostRows"/>.</param>
    public static byte[] Encode(ReadOnlySpan<Tick> ticks)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ticks.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticks.Length, SegmentHeader.MostRows);

        (long earliest, long latest) = (long.MaxValue, long.MinValue);
        foreach (ref readonly Tick tick in ticks)
        {
            earliest = Math.Min(earliest, tick.Time.Milliseconds);
            latest = Math.Max(latest, tick.Time.Milliseconds);
        }

        using SegmentWriter writer = new(ticks.Length);
        for (int column = 0; column < TickColumns.Count; column++)
        {
            TickColumns.Take(ticks, column, earliest, writer.Values);
            writer.Write();
        }

        return writer.Seal(SegmentKind.Ticks, earliest, latest);
    }

    /// <exception cref="SegmentDamagedException">It is not what <see cref="Encode"/> made.</exception>
    public static Tick[] Decode(ReadOnlySpan<byte> segment)
    {
        SegmentHeader header = SegmentHeader.Read(segment, SegmentKind.Ticks);
        Tick[] ticks = GC.AllocateUninitializedArray<Tick>(header.Count);
        Decode(segment, header, ticks);
        return ticks;
    }

    /// <summary>Decodes what <paramref name="header"/>, read from the same segment, is of.</summary>
    /// <param name="into">As long as the header says.</param>
    /// <exception cref="SegmentDamagedException">It is not what <see cref="Encode"/> made.</exception>
    public static void Decode(ReadOnlySpan<byte> segment, SegmentHeader header, Span<Tick> into)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(into.Length, header.Count);
        long[] rented = SegmentReader.Columns(segment, TickColumns.Count, header.Count);
        try
        {
            TickColumns.Join(rented, header.Earliest.Milliseconds, into);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }
}
