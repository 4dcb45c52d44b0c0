using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>Writes whole messages as one frame each.</summary>
public static class FrameWriter
{
    /// <param name="mask">A client's masking key, from a source nobody can guess; null for a server.</param>
    public static void Write(IBufferWriter<byte> output, Opcode opcode, ReadOnlySpan<byte> payload, uint? mask, bool isFinal = true)
    {
        Span<byte> into = output.GetSpan(FrameHeader.MostBytes + payload.Length);
        int size = FrameHeader.Write(into, opcode, isFinal, payload.Length, mask);
        payload.CopyTo(into[size..]);
        if (mask is { } key) Masking.Apply(into.Slice(size, payload.Length), key);
        output.Advance(size + payload.Length);
    }

    /// <summary>A close frame with the code of <paramref name="code"/> and its word as the reason.</summary>
    public static void WriteClose(IBufferWriter<byte> output, ByeCode code, uint? mask)
    {
        Span<byte> payload = stackalloc byte[FrameHeader.MostControlBytes];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        int reason = Encoding.ASCII.GetBytes(code.Word(), payload[2..]);
        Write(output, Opcode.Close, payload[..(2 + reason)], mask);
    }

    /// <summary>The code of a close frame's payload; 1005 when it has none, as RFC 6455 counts.</summary>
    public static int CloseCode(ReadOnlySpan<byte> payload) => payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 1005;
}
