using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Rows in ClickHouse's RowBinary: numbers little-endian, strings after their length as a varint, nothing between.</summary>
internal sealed class RowWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1_024);

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Rows that <see cref="End"/> has ended.</summary>
    public int Rows { get; private set; }

    public RowWriter Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public RowWriter Short(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), value);
        _bytes.Advance(2);
        return this;
    }

    public RowWriter Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
        return this;
    }

    public RowWriter Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public RowWriter Text(string value) => Blob(Encoding.UTF8.GetBytes(value));

    public RowWriter Blob(ReadOnlySpan<byte> value)
    {
        uint length = (uint)value.Length;
        for (; length >= 0x80; length >>= 7) Byte((byte)(length | 0x80));
        Byte((byte)length);
        _bytes.Write(value);
        return this;
    }

    public void End() => Rows++;
}
