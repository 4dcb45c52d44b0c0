using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Simulation;

/// <summary>Grain state as bytes. Landing a write is one step: it is there or it is not.</summary>
public sealed class SimulatedStates : ISimulatedStore
{
    private readonly Dictionary<(string Provider, GrainId Grain, string Name), StoredState> _rows = [];
    private long _etags;

    /// <summary>Something has been stored or cleared: what invariants keep their sums by.</summary>
    public event Action<StoredState>? Written;

    public int Count => _rows.Count;

    /// <summary>Everything stored, in a stable order.</summary>
    public IEnumerable<StoredState> All =>
        _rows.Values.OrderBy(r => r.Provider, StringComparer.Ordinal).ThenBy(r => r.Grain).ThenBy(r => r.Name, StringComparer.Ordinal);

    public StoredState? Find(string provider, GrainId grain, string name) => _rows.GetValueOrDefault((provider, grain, name));

    public ISimulatedStore Copy()
    {
        SimulatedStates copy = new() { _etags = _etags };
        foreach ((var key, StoredState row) in _rows) copy._rows.Add(key, row);
        return copy;
    }

    internal static string? Text(StoredState? row) => row?.Etag.ToString(CultureInfo.InvariantCulture);

    internal StoredState Put(StoredState row, string? expected)
    {
        Check(row, expected);
        StoredState stored = row with { Etag = ++_etags };
        _rows[(row.Provider, row.Grain, row.Name)] = stored;
        Written?.Invoke(stored);
        return stored;
    }

    internal void Remove(StoredState row, string? expected)
    {
        if (Find(row.Provider, row.Grain, row.Name) is null) return;
        Check(row, expected);
        _rows.Remove((row.Provider, row.Grain, row.Name));
        Written?.Invoke(row);
    }

    private void Check(StoredState row, string? expected)
    {
        string stored = Text(Find(row.Provider, row.Grain, row.Name)) ?? "";
        if (stored != (expected ?? ""))
            throw new InconsistentStateException($"State '{row.Name}' of {row.Grain} has changed since it was read", stored, expected ?? "none");
    }
}
