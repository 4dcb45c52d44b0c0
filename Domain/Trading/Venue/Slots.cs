namespace Arus.Domain.Trading.Venue;

/// <summary>Structs in a row, in the order they came; read and changed in place.</summary>
internal sealed class Slots<T>
    where T : struct
{
    private T[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public ref T Add(in T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[Count] = item;
        return ref _items[Count++];
    }

    public void Insert(int index, in T item)
    {
        Add(item);
        Array.Copy(_items, index, _items, index + 1, Count - 1 - index);
        _items[index] = item;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
        _items[Count] = default;
    }
}
