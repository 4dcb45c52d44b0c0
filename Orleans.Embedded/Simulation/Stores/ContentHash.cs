using System.Buffers.Binary;
using System.Numerics;

namespace Orleans.Embedded.Simulation;

/// <summary>A fingerprint of written bytes for the event log: two runs that store different bytes differ in their hash.</summary>
internal static class ContentHash
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0x9E3779B97F4A7C15 ^ (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..]) hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        ulong rest = 0;
        foreach (byte one in bytes) rest = (rest << 8) | one;
        hash = Mix(hash, rest);
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * 0xD6E8FEB86659FD93, 27) * 0x9FB21C651E98DF25;
}
