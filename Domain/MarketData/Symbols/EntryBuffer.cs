using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>Entries on their way to the store. Kept and used again, so that a tick allocates nothing.</summary>
public sealed class EntryBuffer
{
    private Tick[] _entries = new Tick[256];

    public int Count { get; private set; }

    public ReadOnlyMemory<Tick> Entries => _entries.AsMemory(0, Count);

    public void Add(in Tick entry)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        _entries[Count++] = entry;
    }

    public void Clear() => Count = 0;
}
