using System.Buffers;
using System.IO.Compression;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote. Damage takes no more memory than the rows that were asked for.</summary>
internal static class ColumnReader
{
    /// <summary>Reads the next column of <paramref name="columns"/>, which then begins behind it.</summary>
    /// <exception cref="SegmentDamagedException">There is none of so many rows.</exception>
    public static void Read(ref ReadOnlySpan<byte> columns, Span<long> into)
    {
        if (columns.IsEmpty) throw new SegmentDamagedException("a column is not there");
        byte encoding = columns[0];
        int at = 1;
        ulong length = Varint.Read(columns, ref at);
        if (length > (ulong)(columns.Length - at)) throw new SegmentDamagedException("it ends within a column");

        ReadOnlySpan<byte> bytes = columns.Slice(at, (int)length);
        columns = columns[(at + (int)length)..];
        switch ((ColumnEncoding)encoding)
        {
            case ColumnEncoding.Runs:
                ReadRuns(bytes, into);
                break;
            case ColumnEncoding.Varints:
                ReadAll(bytes, into);
                break;
            case ColumnEncoding.Packed:
                ReadPacked(bytes, into);
                break;
            default:
                throw new SegmentDamagedException($"a column has the encoding {encoding}, which is not known here");
        }
    }

    private static void ReadAll(ReadOnlySpan<byte> bytes, Span<long> into)
    {
        int at = 0;
        for (int i = 0; i < into.Length; i++) into[i] = Varint.ZagZig(Varint.Read(bytes, ref at));
        End(bytes, at);
    }

    private static void ReadRuns(ReadOnlySpan<byte> bytes, Span<long> into)
    {
        int at = 0;
        while (!into.IsEmpty)
        {
            long value = Varint.ZagZig(Varint.Read(bytes, ref at));
            ulong rows = Varint.Read(bytes, ref at);
            if (rows == 0 || rows > (ulong)into.Length) throw new SegmentDamagedException("the runs of a column are not as long as the segment");
            into[..(int)rows].Fill(value);
            into = into[(int)rows..];
        }

        End(bytes, at);
    }

    private static void ReadPacked(ReadOnlySpan<byte> packed, Span<long> into)
    {
        int at = 0;
        ulong length = Varint.Read(packed, ref at);
        if (length > (ulong)into.Length * Varint.MostBytes) throw new SegmentDamagedException("a packed column is longer than its rows");

        byte[] plain = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            bool whole = BrotliDecoder.TryDecompress(packed[at..], plain.AsSpan(0, (int)length), out int written);
            if (!whole || written != (int)length) throw new SegmentDamagedException("a packed column cannot be unpacked");
            ReadAll(plain.AsSpan(0, written), into);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private static void End(ReadOnlySpan<byte> bytes, int at)
    {
        if (at != bytes.Length) throw new SegmentDamagedException("a column has more rows than the segment");
    }
}
