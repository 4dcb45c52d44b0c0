namespace Arus.Domain.MarketData.Generation;

/// <summary>Numbers that look random and depend on nothing but what they are made of, so that any moment can be made again alone.</summary>
public static class Seeds
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ulong seed, SeedPart part, ulong a, ulong b = 0) => Mix(Mix(Mix(seed + ((ulong)part * Golden)) + a) + b);

    /// <summary>The finisher of SplitMix64: every bit of the input moves every bit of the output.</summary>
    public static ulong Mix(ulong value)
    {
        value += Golden;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The same for the same text in every process, which a hash code is not.</summary>
    public static ulong Of(string text)
    {
        ulong hash = Golden;
        foreach (char c in text) hash = Mix(hash ^ c);
        return hash;
    }
}
