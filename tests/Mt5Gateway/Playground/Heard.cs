using System.Threading.Channels;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>What came, in order, for a test that waits for it.</summary>
internal sealed class Heard<T>
{
    private readonly Channel<T> _items = Channel.CreateUnbounded<T>();

    public int Waiting => _items.Reader.Count;

    public void Add(T item) => _items.Writer.TryWrite(item);

    public Task<T> Next() => _items.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
}
