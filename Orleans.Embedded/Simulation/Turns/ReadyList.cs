using System.Diagnostics.CodeAnalysis;

namespace Orleans.Embedded.Simulation;

/// <summary>Whatever could go on now. The seed picks from it; the order of the rest is part of the run.</summary>
internal sealed class ReadyList
{
    private readonly List<object> _items = [];

    public void Add(object item) => _items.Add(item);

    public bool TryPick(SeededRandom random, [NotNullWhen(true)] out object? item)
    {
        int count = _items.Count;
        if (count == 0)
        {
            item = null;
            return false;
        }

        int at = count == 1 ? 0 : random.Next(count);
        item = _items[at];
        _items[at] = _items[count - 1];
        _items.RemoveAt(count - 1);
        return true;
    }

    public void RemoveAll(Predicate<object> what) => _items.RemoveAll(what);
}
