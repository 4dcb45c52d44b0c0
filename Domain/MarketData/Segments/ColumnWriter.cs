using System.Buffers;
using System.IO.Compression;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Writes columns, each as its encoding (1 byte), the length of its bytes (varint) and those, in the encoding that comes out small.</summary>
internal static class ColumnWriter
{
    /// <summary>Below this many bytes Brotli's own cost eats what it saves.</summary>
    private const int PackFrom = 192;

    /// <summary>The last quality that costs little: a tenth smaller than the quickest and read as fast; those above win one in a hundred.</summary>
    private const int Quality = 2;

    private const int Window = 16;

    public static void Write(ReadOnlySpan<long> values, ArrayBufferWriter<byte> into)
    {
        byte[] plain = ArrayPool<byte>.Shared.Rent(values.Length * Varint.MostBytes);
        int runs = Runs(values);
        if (runs <= values.Length / 4 || runs == 1)
        {
            Put(ColumnEncoding.Runs, plain.AsSpan(0, WriteRuns(values, plain)), into);
        }
        else
        {
            int length = WriteAll(values, plain);
            if (length < PackFrom || !TryPack(plain.AsSpan(0, length), into)) Put(ColumnEncoding.Varints, plain.AsSpan(0, length), into);
        }

        ArrayPool<byte>.Shared.Return(plain);
    }

    private static int Runs(ReadOnlySpan<long> values)
    {
        int runs = 1;
        for (int i = 1; i < values.Length; i++) runs += values[i] != values[i - 1] ? 1 : 0;
        return runs;
    }

    private static int WriteRuns(ReadOnlySpan<long> values, Span<byte> into)
    {
        int at = 0;
        while (!values.IsEmpty)
        {
            int rows = values.IndexOfAnyExcept(values[0]);
            if (rows < 0) rows = values.Length;
            Varint.Write(into, ref at, Varint.ZigZag(values[0]));
            Varint.Write(into, ref at, (ulong)rows);
            values = values[rows..];
        }

        return at;
    }

    private static int WriteAll(ReadOnlySpan<long> values, Span<byte> into)
    {
        int at = 0;
        foreach (long value in values) Varint.Write(into, ref at, Varint.ZigZag(value));
        return at;
    }

    /// <summary>False where it saves less than an eighth: then it is not worth its time at each read.</summary>
    private static bool TryPack(ReadOnlySpan<byte> plain, ArrayBufferWriter<byte> into)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(plain.Length + Varint.MostBytes);
        int at = 0;
        Varint.Write(packed, ref at, (ulong)plain.Length);
        bool pays = BrotliEncoder.TryCompress(plain, packed.AsSpan(at, plain.Length - (plain.Length / 8)), out int length, Quality, Window);
        if (pays) Put(ColumnEncoding.Packed, packed.AsSpan(0, at + length), into);
        ArrayPool<byte>.Shared.Return(packed);
        return pays;
    }

    private static void Put(ColumnEncoding encoding, ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> into)
    {
        Span<byte> place = into.GetSpan(1 + Varint.MostBytes + bytes.Length);
        place[0] = (byte)encoding;
        int at = 1;
        Varint.Write(place, ref at, (ulong)bytes.Length);
        bytes.CopyTo(place[at..]);
        into.Advance(at + bytes.Length);
    }
}
