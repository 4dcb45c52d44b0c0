using System.Buffers.Binary;

namespace Arus.Domain.Indicators;

/// <summary>Reads what a <see cref="StateWriter"/> wrote, in the same order.</summary>
public ref struct StateReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public double ReadDouble()
    {
        double value = BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));
        return value;
    }

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public void Read(Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = ReadDouble();
    }

    public ReadOnlySpan<byte> ReadBytes(long length) => Take(length);

    /// <exception cref="FormatException">The checkpoint is shorter than what is read from it.</exception>
    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || _rest.Length < length) throw new FormatException("a checkpoint ends before its indicator is read: it is of another version");

        ReadOnlySpan<byte> taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}
