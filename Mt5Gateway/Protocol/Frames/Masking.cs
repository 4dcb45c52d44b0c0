using System.Numerics;
using System.Runtime.InteropServices;

namespace Arus.Mt5Gateway.Protocol.Frames;

/// <summary>The masking of a client's payload: each byte by the key's byte at its place modulo four. Doing it twice undoes it.</summary>
internal static class Masking
{
    /// <param name="offset">Where in the payload the bytes begin.</param>
    public static void Apply(Span<byte> bytes, uint mask, int offset = 0)
    {
        uint key = BitConverter.IsLittleEndian ? BitOperations.RotateRight(mask, (offset & 3) * 8) : throw new PlatformNotSupportedException("little-endian machines only");
        int done = 0;
        if (Vector.IsHardwareAccelerated && bytes.Length >= Vector<byte>.Count)
        {
            Vector<byte> wide = Vector.AsVectorByte(new Vector<uint>(key));
            Span<Vector<byte>> blocks = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
            foreach (ref Vector<byte> block in blocks) block ^= wide;
            done = blocks.Length * Vector<byte>.Count;
        }

        for (; done < bytes.Length; done++) bytes[done] ^= (byte)(key >> ((done & 3) * 8));
    }
}
