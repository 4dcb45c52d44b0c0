namespace Orleans.Embedded.Simulation;

/// <summary>The durable things of a world, by name: grain state, reminders, and what a workload adds (a journal, a file).</summary>
public sealed class SimulatedStores
{
    private readonly SortedDictionary<string, ISimulatedStore> _stores = new(StringComparer.Ordinal);

    /// <summary>The store of a name, made at first use.</summary>
    public TStore Get<TStore>(string name, Func<TStore> make)
        where TStore : class, ISimulatedStore
    {
        if (_stores.TryGetValue(name, out ISimulatedStore? known)) return (TStore)known;
        TStore made = make();
        _stores.Add(name, made);
        return made;
    }

    internal SimulatedStores Copy()
    {
        SimulatedStores copy = new();
        foreach ((string name, ISimulatedStore store) in _stores) copy._stores.Add(name, store.Copy());
        return copy;
    }
}
