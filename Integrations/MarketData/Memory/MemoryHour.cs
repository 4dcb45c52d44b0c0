using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Memory;

/// <summary>One hour's ticks. They grow at the end alone, so that what a reader was given never changes.</summary>
internal sealed class MemoryHour(ReadOnlySpan<Tick> ticks)
{
    private Tick[] _ticks = ticks.ToArray();

    public int Count { get; private set; } = ticks.Length;

    public ReadOnlyMemory<Tick> Ticks => _ticks.AsMemory(0, Count);

    public void Add(ReadOnlySpan<Tick> more)
    {
        if (Count + more.Length > _ticks.Length) Array.Resize(ref _ticks, Math.Max(Count + more.Length, _ticks.Length * 2));
        more.CopyTo(_ticks.AsSpan(Count));
        Count += more.Length;
    }
}
