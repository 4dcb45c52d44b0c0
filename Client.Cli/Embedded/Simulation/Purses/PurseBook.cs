using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>All purses as they are stored, kept up by what is written, and what payers were told.</summary>
internal sealed class PurseBook
{
    private readonly SimulatedStates _states;
    private readonly PurseState[] _purses;
    private readonly long[,] _acknowledged;
    private readonly Queue<int> _changed = [];
    private readonly Queue<(int From, PaymentOrder Order)> _news = [];

    public PurseBook(SimulatedStates states, int purses, int payers)
    {
        _states = states;
        _purses = [.. Enumerable.Range(0, purses).Select(_ => new PurseState())];
        _acknowledged = new long[purses, payers];
        Payers = payers;
        foreach (StoredState row in states.All) Take(row);
        states.Written += Take;
    }

    public int Purses => _purses.Length;

    public int Payers { get; }

    public PurseState this[int purse] => _purses[purse];

    /// <summary>The last order this payer was told is paid.</summary>
    public long AcknowledgedBy(int purse, int payer) => _acknowledged[purse, payer];

    public long LastHandled(int payer) => _purses.Max(p => PurseState.At(p.Handled, payer));

    public void Acknowledged(int from, PaymentOrder order)
    {
        _acknowledged[from, order.Payer] = order.Count;
        _news.Enqueue((from, order));
    }

    /// <summary>The next acknowledgement that nobody has looked at.</summary>
    public bool TryTakeNews(out (int From, PaymentOrder Order) news) => _news.TryDequeue(out news);

    /// <summary>The next purse written that nobody has looked at.</summary>
    public bool TryTakeChanged(out int purse) => _changed.TryDequeue(out purse);

    /// <summary>The purses read anew from the store.</summary>
    public IEnumerable<(int Purse, PurseState State)> Stored() =>
        _states.All.Where(IsPurse).Select(row => (PurseKeys.NumberOf(row.Grain), row.Read<PurseState>()!));

    private static bool IsPurse(StoredState row) => row.Name == "purse";

    private void Take(StoredState row)
    {
        if (!IsPurse(row)) return;
        int purse = PurseKeys.NumberOf(row.Grain);
        _purses[purse] = row.Read<PurseState>() ?? new PurseState();
        _changed.Enqueue(purse);
    }
}
