using System.Runtime.InteropServices;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>The last closed bars of a timeframe in memory: those that closed since it was made, and before them what was read into it.</summary>
public sealed class BarRing
{
    public const int Capacity = 1_024;

    private readonly Bar[] _bars = new Bar[Capacity];
    private int _first;

    public int Count { get; private set; }

    /// <summary>Whether it reaches as far back as it can: earlier bars were read, or there is no room for them.</summary>
    public bool IsWhole { get; private set; }

    public ref readonly Bar this[int index] => ref _bars[(_first + index) % Capacity];

    /// <summary>A bar that closed; one not later than the last is known already.</summary>
    public void Add(in Bar bar)
    {
        if (Count > 0 && bar.Time <= this[Count - 1].Time) return;

        if (Count < Capacity)
        {
            _bars[(_first + Count++) % Capacity] = bar;
            return;
        }

        _bars[_first] = bar;
        _first = (_first + 1) % Capacity;
        IsWhole = true;
    }

    /// <summary>Puts what was stored under what closed meanwhile; of the same time, the stored one stands.</summary>
    public void Load(ReadOnlySpan<Bar> stored)
    {
        ImmutableArray<Bar> all = BarMerge.Two(Last(Count).AsSpan(), stored);
        int count = Math.Min(all.Length, Capacity);
        all.AsSpan()[^count..].CopyTo(_bars);
        (_first, Count, IsWhole) = (0, count, true);
    }

    /// <summary>Those that begin in a stretch of time, oldest first.</summary>
    public ImmutableArray<Bar> Between(BrokerTime from, BrokerTime to)
    {
        int first = Count;
        while (first > 0 && this[first - 1].Time >= from) first--;
        ImmutableArray<Bar> after = Last(Count - first);
        return after.IsEmpty || after[^1].Time < to ? after : [.. after.Where(bar => bar.Time < to)];
    }

    /// <summary>The last bars, oldest first.</summary>
    public ImmutableArray<Bar> Last(int count)
    {
        int taken = Math.Clamp(count, 0, Count);
        Bar[] last = new Bar[taken];
        for (int i = 0; i < taken; i++) last[i] = this[Count - taken + i];
        return ImmutableCollectionsMarshal.AsImmutableArray(last);
    }

    public void Clear() => (_first, Count, IsWhole) = (0, 0, false);
}
