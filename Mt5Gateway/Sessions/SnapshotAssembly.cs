using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>The parts of one snapshot as they come.</summary>
internal sealed class SnapshotAssembly(long id)
{
    /// <summary>More of one list is no account that a terminal of ours has.</summary>
    private const int MostItems = 20_000;

    private readonly List<SymbolSpec> _symbols = [];
    private readonly List<VenuePosition> _positions = [];
    private readonly List<VenueOrder> _orders = [];
    private readonly List<VenueOrder> _history = [];
    private readonly List<VenueDeal> _deals = [];
    private VenueBalance? _balance;

    public long Id => id;

    public ImmutableArray<SymbolSpec> Symbols => [.. _symbols];

    public void Add(TerminalMessage part)
    {
        switch (part)
        {
            case TerminalMessage.Account account:
                _balance = account.Balance;
                break;
            case TerminalMessage.Symbols symbols:
                Add(_symbols, symbols.Items);
                break;
            case TerminalMessage.Positions positions:
                Add(_positions, positions.Items);
                break;
            case TerminalMessage.Orders orders:
                Add(_orders, orders.Items);
                break;
            case TerminalMessage.History history:
                Add(_history, history.Items);
                break;
            case TerminalMessage.Deals deals:
                Add(_deals, deals.Items);
                break;
        }
    }

    /// <summary>Null: it is void, for its lists are not whole.</summary>
    public VenueSnapshot? End(TerminalMessage.SnapshotEnd end)
    {
        SnapshotCounts counted = new(_symbols.Count, _positions.Count, _orders.Count, _history.Count, _deals.Count);
        return counted == end.Counts && _balance is not null ? new(end.Time, _balance, [.. _positions], [.. _orders], [.. _history], [.. _deals]) : null;
    }

    private static void Add<T>(List<T> list, ImmutableArray<T> items)
    {
        if (list.Count + items.Length > MostItems) throw new ProtocolException(ByeCode.BadField, $"a list of a snapshot has more than {MostItems} items");
        list.AddRange(items);
    }
}
