using System.Buffers;
using System.Buffers.Binary;

namespace Arus.Domain.Indicators;

/// <summary>Writes a checkpoint: little-endian numbers, one behind the other.</summary>
public sealed class StateWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Write(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    public void Write(ReadOnlySpan<double> values)
    {
        foreach (double value in values) Write(value);
    }

    public void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);
}
