using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>All purses as they are stored, kept up by what is written, and what payers were told.</summary>
internal sealed class PurseBook
{
    private readonly SimulatedStates _states;
    private readonly SortedDictionary<string, PurseState> _purses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string From, string Payer), long> _acknowledged = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public PurseBook(SimulatedStates states)
    {
        _states = states;
        foreach (StoredState row in states.All) Take(row);
        states.Written += Take;
    }

    public IReadOnlyDictionary<string, PurseState> Purses => _purses;

    public IReadOnlyDictionary<(string From, string Payer), long> Acknowledgements => _acknowledged;

    public PurseState this[string name] => _purses.GetValueOrDefault(name) ?? new PurseState();

    /// <summary>What the newest acknowledgement is about; null once it is looked at.</summary>
    public (string From, PaymentOrder Order)? Newest { get; set; }

    public void Acknowledged(string from, PaymentOrder order)
    {
        _acknowledged[(from, order.Payer)] = order.Number;
        Newest = (from, order);
    }

    /// <summary>The purses written since the last time this was asked.</summary>
    public string? TakeChanged()
    {
        string? first = _changed.FirstOrDefault();
        if (first is not null) _changed.Remove(first);
        return first;
    }

    /// <summary>The purses read anew from the store.</summary>
    public IEnumerable<(string Name, PurseState Purse)> Stored() =>
        _states.All.Where(IsPurse).Select(row => (row.Grain.Key.ToString(), row.Read<PurseState>()!));

    private static bool IsPurse(StoredState row) => row.Name == "purse";

    private void Take(StoredState row)
    {
        if (!IsPurse(row)) return;
        string name = row.Grain.Key.ToString();
        _purses[name] = row.Read<PurseState>() ?? new PurseState();
        _changed.Add(name);
    }
}
