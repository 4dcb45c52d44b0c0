using System.Buffers.Binary;

namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>A closed bar as it travels: 64 bytes, little-endian.</summary>
/// <param name="Time">When it begins: broker time in milliseconds.</param>
/// <param name="Volume">Real volume, in steps of the symbol's volumeStep.</param>
public readonly record struct WireBar(long Time, double Open, double High, double Low, double Close, long TickVolume, long Volume)
{
    public const int Size = 64;

    /// <summary>In points.</summary>
    public int Spread { get; init; }

    public static WireBar Read(ReadOnlySpan<byte> from) => new(
        BinaryPrimitives.ReadInt64LittleEndian(from),
        BinaryPrimitives.ReadDoubleLittleEndian(from[8..]),
        BinaryPrimitives.ReadDoubleLittleEndian(from[16..]),
        BinaryPrimitives.ReadDoubleLittleEndian(from[24..]),
        BinaryPrimitives.ReadDoubleLittleEndian(from[32..]),
        BinaryPrimitives.ReadInt64LittleEndian(from[40..]),
        BinaryPrimitives.ReadInt64LittleEndian(from[48..]))
    {
        Spread = BinaryPrimitives.ReadInt32LittleEndian(from[56..]),
    };

    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteInt64LittleEndian(into, Time);
        BinaryPrimitives.WriteDoubleLittleEndian(into[8..], Open);
        BinaryPrimitives.WriteDoubleLittleEndian(into[16..], High);
        BinaryPrimitives.WriteDoubleLittleEndian(into[24..], Low);
        BinaryPrimitives.WriteDoubleLittleEndian(into[32..], Close);
        BinaryPrimitives.WriteInt64LittleEndian(into[40..], TickVolume);
        BinaryPrimitives.WriteInt64LittleEndian(into[48..], Volume);
        BinaryPrimitives.WriteInt32LittleEndian(into[56..], Spread);
        BinaryPrimitives.WriteInt32LittleEndian(into[60..], 0);
    }
}
