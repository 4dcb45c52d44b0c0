using System.Buffers;
using System.Buffers.Binary;

namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>The head of a WebSocket frame.</summary>
/// <param name="Mask">The masking key as its bytes stand, read little-endian; 0 for a server's frame.</param>
/// <param name="Length">Bytes of the payload.</param>
/// <param name="Size">Bytes of the head itself.</param>
public readonly record struct FrameHeader(bool IsFinal, Opcode Opcode, uint Mask, int Length, int Size)
{
    /// <summary>Two bytes, eight of length, four of mask.</summary>
    public const int MostBytes = 14;
    public const int MostControlBytes = 125;

    private const byte Final = 0x80;
    private const byte Reserved = 0x70;
    private const byte Masked = 0x80;

    public bool IsControl => (byte)Opcode >= 8;

    /// <summary>False: more bytes are needed. All that can be refused is refused before the payload is waited for.</summary>
    /// <exception cref="ProtocolException">The frame is not one that <paramref name="writer"/> may send.</exception>
    public static bool TryRead(in ReadOnlySequence<byte> input, FrameRole writer, out FrameHeader header)
    {
        header = default;
        Span<byte> head = stackalloc byte[MostBytes];
        int have = (int)Math.Min(input.Length, MostBytes);
        if (have < 2) return false;
        input.Slice(0, have).CopyTo(head);

        Opcode opcode = OpcodeOf(head[0]);
        int small = head[1] & 0x7F;
        if (((head[1] & Masked) != 0) != (writer == FrameRole.Client)) throw Bad(writer == FrameRole.Client ? "a client's frame is not masked" : "a server's frame is masked");
        if ((byte)opcode >= 8 && ((head[0] & Final) == 0 || small > MostControlBytes)) throw Bad("a control frame is a fragment or longer than 125 bytes");

        int lengthBytes = small switch { 126 => 2, 127 => 8, _ => 0 };
        int size = 2 + lengthBytes + (writer == FrameRole.Client ? 4 : 0);
        if (have < 2 + lengthBytes) return false;
        int length = LengthOf(head, small);
        if (have < size) return false;

        uint mask = writer == FrameRole.Client ? BinaryPrimitives.ReadUInt32LittleEndian(head[(size - 4)..]) : 0;
        header = new((head[0] & Final) != 0, opcode, mask, length, size);
        return true;
    }

    /// <summary>Writes the head and says how many bytes it took.</summary>
    public static int Write(Span<byte> into, Opcode opcode, bool isFinal, int length, uint? mask)
    {
        into[0] = (byte)((isFinal ? Final : 0) | (byte)opcode);
        byte masked = mask is null ? (byte)0 : Masked;
        int size = 2;
        if (length < 126)
        {
            into[1] = (byte)(masked | length);
        }
        else if (length <= ushort.MaxValue)
        {
            into[1] = (byte)(masked | 126);
            BinaryPrimitives.WriteUInt16BigEndian(into[2..], (ushort)length);
            size = 4;
        }
        else
        {
            into[1] = (byte)(masked | 127);
            BinaryPrimitives.WriteUInt64BigEndian(into[2..], (ulong)length);
            size = 10;
        }

        if (mask is not { } key) return size;
        BinaryPrimitives.WriteUInt32LittleEndian(into[size..], key);
        return size + 4;
    }

    private static Opcode OpcodeOf(byte first)
    {
        if ((first & Reserved) != 0) throw Bad("a reserved bit of a frame is set");
        Opcode opcode = (Opcode)(first & 0x0F);
        return Enum.IsDefined(opcode) ? opcode : throw Bad("a frame's opcode is not known");
    }

    private static int LengthOf(ReadOnlySpan<byte> head, int small)
    {
        ulong length = small switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(head[2..]),
            127 => BinaryPrimitives.ReadUInt64BigEndian(head[2..]),
            _ => (ulong)small,
        };
        if ((small == 126 && length < 126) || (small == 127 && length is <= ushort.MaxValue or > long.MaxValue)) throw Bad("a frame's length is not written in the shortest way");
        return length <= ProtocolLimits.MessageBytes
            ? (int)length
            : throw new ProtocolException(ByeCode.TooLarge, $"a frame is longer than {ProtocolLimits.MessageBytes} bytes");
    }

    private static ProtocolException Bad(string because) => new(ByeCode.BadFrame, because);
}
