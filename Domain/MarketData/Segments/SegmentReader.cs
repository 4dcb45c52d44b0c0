using System.Buffers;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Reads the columns of a segment.</summary>
internal static class SegmentReader
{
    /// <summary>All values, one column behind the other, in a rented array: whoever asks gives it back.</summary>
    /// <exception cref="SegmentDamagedException">There are not so many columns, or not of so many rows.</exception>
    public static long[] Columns(ReadOnlySpan<byte> segment, int columns, int rows)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(columns * rows);
        try
        {
            ReadOnlySpan<byte> rest = segment[SegmentHeader.Length..];
            for (int column = 0; column < columns; column++) ColumnReader.Read(ref rest, rented.AsSpan(column * rows, rows));
            return rest.IsEmpty ? rented : throw new SegmentDamagedException("bytes follow its last column");
        }
        catch
        {
            ArrayPool<long>.Shared.Return(rented);
            throw;
        }
    }
}
