using System.Runtime.CompilerServices;

namespace Arus.Domain.MarketData.Segments;

/// <summary>Whole numbers in one to ten bytes: seven bits each, low ones first, the top bit says that more follow. Signed ones by zig-zag.</summary>
internal static class Varint
{
    public const int MostBytes = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ZagZig(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    /// <summary>Writes at <paramref name="at"/> and moves it on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Span<byte> into, ref int at, ulong value)
    {
        while (value >= 0x80)
        {
            into[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        into[at++] = (byte)value;
    }

    /// <summary>Reads at <paramref name="at"/> and moves it on.</summary>
    /// <exception cref="SegmentDamagedException">The bytes end before the number does, or it has more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> from, ref int at)
    {
        if ((uint)at < (uint)from.Length && from[at] < 0x80) return from[at++];
        return ReadLong(from, ref at);
    }

    private static ulong ReadLong(ReadOnlySpan<byte> from, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if ((uint)at >= (uint)from.Length) throw new SegmentDamagedException("it ends within a number");
            byte part = from[at++];
            if (shift == 63 && part > 1) break;
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }

        throw new SegmentDamagedException("a number in it has more than 64 bits");
    }
}
