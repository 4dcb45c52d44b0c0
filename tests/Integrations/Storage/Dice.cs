namespace Arus.Integrations.Tests.Storage;

/// <summary>A seeded source of small numbers (SplitMix64): the same seed gives the same ones.</summary>
internal sealed class Dice(long seed)
{
    private ulong _state = (ulong)seed;

    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
