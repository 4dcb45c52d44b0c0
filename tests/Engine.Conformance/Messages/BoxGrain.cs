namespace Arus.Engine.Conformance.Tests.Messages;

internal sealed class BoxGrain<T> : Grain, IBoxGrain<T>
{
    private ImmutableArray<T> _items = [];

    public Task Put(T item)
    {
        _items = _items.Add(item);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<T>> Items() => Task.FromResult(_items);
}
