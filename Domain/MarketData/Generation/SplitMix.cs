namespace Arus.Domain.MarketData.Generation;

/// <summary>SplitMix64: a stream of numbers from a seed. A copy goes on by itself.</summary>
public struct SplitMix(ulong seed)
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state = seed;

    public ulong Next()
    {
        ulong value = Seeds.Mix(_state);
        _state += 0x9E3779B97F4A7C15;
        return value;
    }

    /// <summary>From 0 (included) to 1 (not).</summary>
    public double Uniform() => (Next() >> 11) * Unit;

    /// <summary>Near to a normal distribution of mean 0 and deviation 1: twelve uniforms of 16 bits, so at most 6 deviations out.</summary>
    public double Normal()
    {
        ulong a = Next(), b = Next(), c = Next();
        long sum = Sum(a) + Sum(b) + Sum(c);
        return (sum - (12 * 32767.5)) * (1.0 / 65536);
    }

    private static long Sum(ulong four) =>
        (long)((four & 0xFFFF) + ((four >> 16) & 0xFFFF) + ((four >> 32) & 0xFFFF) + (four >> 48));
}
