using System.Numerics;

namespace Orleans.Embedded.Simulation;

/// <summary>xoshiro256**, seeded by splitmix64: the same numbers on every machine and every version of .NET.</summary>
public sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        _a = Mix(ref seed);
        _b = Mix(ref seed);
        _c = Mix(ref seed);
        _d = Mix(ref seed);
    }

    private SeededRandom(SeededRandom other) => (_a, _b, _c, _d) = (other._a, other._b, other._c, other._d);

    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>From zero to one below the limit.</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Next(), (ulong)limit, out _);
    }

    public int Next(int from, int limit) => from + Next(limit - from);

    /// <summary>True this often; draws nothing when it can only be one of the two.</summary>
    public bool Chance(double probability) => probability > 0 && (probability >= 1 || (Next() >> 11) * (1.0 / (1UL << 53)) < probability);

    /// <summary>From one tick (100 ns) to the longest.</summary>
    public TimeSpan NextTime(TimeSpan longest) => new(1 + (long)Math.BigMul(Next(), (ulong)Math.Max(longest.Ticks, 1), out _));

    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    /// <summary>A source of its own, which draws nothing from this one after.</summary>
    public SeededRandom Fork() => new(Next());

    /// <summary>The same numbers from here on.</summary>
    internal SeededRandom Copy() => new(this);

    private static ulong Mix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
