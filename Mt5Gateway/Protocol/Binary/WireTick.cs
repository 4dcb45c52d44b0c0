using System.Buffers.Binary;

namespace Arus.Mt5Gateway.Protocol.Binary;

/// <summary>A tick as it travels: 32 bytes, little-endian.</summary>
/// <param name="Flags">MetaTrader's bits.</param>
/// <param name="Offset">Milliseconds since the message's base time, below 2^24.</param>
/// <param name="Volume">In steps of the symbol's volumeStep.</param>
/// <param name="Last">0 where there is none.</param>
public readonly record struct WireTick(byte Flags, int Offset, uint Volume, double Bid, double Ask, double Last)
{
    public const int Size = 32;
    public const int LongestOffset = (1 << 24) - 1;

    public static WireTick Read(ReadOnlySpan<byte> from)
    {
        uint packed = BinaryPrimitives.ReadUInt32LittleEndian(from);
        return new(
            (byte)packed,
            (int)(packed >> 8),
            BinaryPrimitives.ReadUInt32LittleEndian(from[4..]),
            BinaryPrimitives.ReadDoubleLittleEndian(from[8..]),
            BinaryPrimitives.ReadDoubleLittleEndian(from[16..]),
            BinaryPrimitives.ReadDoubleLittleEndian(from[24..]));
    }

    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(into, Flags | ((uint)Offset << 8));
        BinaryPrimitives.WriteUInt32LittleEndian(into[4..], Volume);
        BinaryPrimitives.WriteDoubleLittleEndian(into[8..], Bid);
        BinaryPrimitives.WriteDoubleLittleEndian(into[16..], Ask);
        BinaryPrimitives.WriteDoubleLittleEndian(into[24..], Last);
    }
}
