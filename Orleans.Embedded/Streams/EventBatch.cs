namespace Orleans.Embedded.Streams;

/// <summary>Events that are being delivered: out of the queue, and given again from <see cref="Next"/> on until they are taken.</summary>
internal sealed class EventBatch<T>
{
    /// <summary>Events that one request to a grain takes before other requests have their turn.</summary>
    private const int Size = 64;

    private readonly StreamEvent<T>[] _events = new StreamEvent<T>[Size];

    public int Next { get; private set; }

    public int Count { get; private set; }

    public bool IsEmpty => Next == Count;

    public ref readonly StreamEvent<T> Current => ref _events[Next];

    public ReadOnlySpan<StreamEvent<T>> Left => _events.AsSpan(Next, Count - Next);

    public void Fill(EventQueue<T> queue)
    {
        Next = 0;
        Count = queue.Take(_events);
    }

    public void Advance() => Next++;

    /// <summary>All of them are done with.</summary>
    public void Clear()
    {
        Array.Clear(_events, 0, Count);
        Next = 0;
        Count = 0;
    }
}
