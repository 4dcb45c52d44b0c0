using System.Buffers.Binary;
using System.Text;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Reads the values of rows in RowBinary, one after the other. An answer that ends within a row is a <see cref="ClickHouseException"/>.</summary>
internal sealed class RowReader(ReadOnlyMemory<byte> bytes, string server)
{
    private int _at;

    public bool HasMore => _at < bytes.Length;

    public byte Byte() => Take(1)[0];

    public ushort Short() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public string Text() => Encoding.UTF8.GetString(Take(Length()));

    /// <summary>The bytes where they stand in the answer.</summary>
    public ReadOnlyMemory<byte> Blob()
    {
        int length = Length();
        Take(length);
        return bytes.Slice(_at - length, length);
    }

    private int Length()
    {
        uint length = 0;
        for (int shift = 0; shift < 32; shift += 7)
        {
            byte part = Byte();
            length |= (uint)(part & 0x7f) << shift;
            if (part < 0x80) return length <= int.MaxValue ? (int)length : throw Broken();
        }

        throw Broken();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - _at) throw Broken();
        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }

    private ClickHouseException Broken() => new(server, "reading an answer", 0, $"it ends or is no RowBinary at byte {_at} of {bytes.Length}");
}
