using System.Runtime.CompilerServices;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>The events that wait for one subscription, oldest first, and what had to be dropped of them. Guarded by its owner.</summary>
internal sealed class EventQueue<T>
{
    private const int Smallest = 16;
    private StreamEvent<T>[] _ring = [];
    private int _head;
    private StreamSequenceToken? _firstLost;
    private StreamSequenceToken? _lastLost;
    private long _lost;

    public int Count { get; private set; }

    public bool HasLost => _lost > 0;

    public void Add(in StreamEvent<T> added)
    {
        if (Count == _ring.Length) Grow();
        _ring[(_head + Count) & (_ring.Length - 1)] = added;
        Count++;
    }

    /// <summary>Moves the oldest events out; says how many.</summary>
    public int Take(StreamEvent<T>[] into)
    {
        int taken = Math.Min(Count, into.Length);
        int unbroken = Math.Min(taken, _ring.Length - _head);
        Array.Copy(_ring, _head, into, 0, unbroken);
        Array.Copy(_ring, 0, into, unbroken, taken - unbroken);
        Forget(taken);
        return taken;
    }

    /// <summary>Drops the oldest events until so many are left; says how many.</summary>
    public int DropTo(int left)
    {
        int dropped = Count - left;
        if (dropped > 0) Forget(dropped);
        return Math.Max(dropped, 0);
    }

    /// <summary>The same, and remembers what was lost until <see cref="TakeLoss"/>.</summary>
    public int LoseTo(int left)
    {
        int dropped = Count - left;
        if (dropped <= 0) return 0;
        _firstLost ??= _ring[_head].Token;
        _lastLost = _ring[(_head + dropped - 1) & (_ring.Length - 1)].Token;
        _lost += dropped;
        Forget(dropped);
        return dropped;
    }

    public (StreamSequenceToken First, StreamSequenceToken Last, long Count) TakeLoss()
    {
        (StreamSequenceToken, StreamSequenceToken, long) loss = (_firstLost!, _lastLost!, _lost);
        _firstLost = null;
        _lastLost = null;
        _lost = 0;
        return loss;
    }

    private void Forget(int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            int unbroken = Math.Min(count, _ring.Length - _head);
            Array.Clear(_ring, _head, unbroken);
            Array.Clear(_ring, 0, count - unbroken);
        }

        _head = (_head + count) & (_ring.Length - 1);
        Count -= count;
    }

    private void Grow()
    {
        StreamEvent<T>[] larger = new StreamEvent<T>[Math.Max(_ring.Length * 2, Smallest)];
        int unbroken = Math.Min(Count, _ring.Length - _head);
        Array.Copy(_ring, _head, larger, 0, unbroken);
        Array.Copy(_ring, 0, larger, unbroken, Count - unbroken);
        _ring = larger;
        _head = 0;
    }
}
