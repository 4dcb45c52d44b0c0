using System.Runtime.InteropServices;

namespace Orleans.Embedded.Identity;

/// <summary>The same in every process, so that a seeded run repeats; string.GetHashCode is not.</summary>
internal static class StableKeyHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static int Of(ReadOnlySpan<char> text)
    {
        ulong hash = Odd ^ (ulong)text.Length;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong word in words) hash = Mix(hash ^ word);
        foreach (char letter in text[(words.Length * 4)..]) hash = Mix(hash ^ letter);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Odd, out ulong low);
        return high ^ low;
    }
}
