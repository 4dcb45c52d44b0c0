using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Everything a venue has: what is saved and restored. The rules stand elsewhere.</summary>
internal sealed class VenueState
{
    private readonly SortedDictionary<string, int> _bySymbol = new(StringComparer.Ordinal);

    public VenueState(VenueSettings settings)
    {
        Settings = settings;
        Conversions = new(this);
        LastOrder = LastDeal = settings.FirstTicket - 1;
    }

    public VenueSettings Settings { get; }

    public List<SymbolBook> Books { get; } = [];

    public Conversions Conversions { get; }

    public Slots<QueuedRequest> Queue { get; } = new();

    public Slots<BookOrder> History { get; } = new();

    /// <summary>By ticket, without holes.</summary>
    public Slots<BookDeal> Deals { get; } = new();

    public BrokerTime Now { get; set; }

    /// <summary>False until the first price or moment told the time.</summary>
    public bool HasTime { get; set; }

    public long Balance { get; set; }

    public long Credit { get; set; }

    public ulong LastOrder { get; set; }

    public ulong LastDeal { get; set; }

    public long LastRequest { get; set; }

    public long Midnight { get; set; } = long.MaxValue;

    /// <summary>No order ends by itself before it.</summary>
    public long NextEnd { get; set; } = long.MaxValue;

    /// <summary>Requests that wait for a bar.</summary>
    public int OnNextBar { get; set; }

    /// <summary>The second in which requests are counted, and how many it had.</summary>
    public long RequestSecond { get; set; }

    public int RequestsInSecond { get; set; }

    /// <summary>Bars in which both the stop loss and the take profit of a position lay, or in which the order of entry and exit is not known.</summary>
    public long Ambiguous { get; set; }

    public long StopOuts { get; set; }

    /// <summary>Money or margin changed: the next price weighs the account, wherever it stands.</summary>
    public bool IsUnweighed { get; set; } = true;

    /// <summary>Before this moment nothing happens by time alone.</summary>
    public long NextMoment { get; private set; } = long.MinValue;

    public SymbolBook Add(SymbolSpec spec)
    {
        SymbolBook book = new(Books.Count, spec, Settings.Currency);
        _bySymbol.Add(spec.Symbol.Value, book.Index);
        Books.Add(book);
        Conversions.Forget();
        return book;
    }

    public int IndexOf(SymbolName symbol) => symbol.Value is not null && _bySymbol.TryGetValue(symbol.Value, out int index) ? index : -1;

    public Ticket NextOrder() => new(++LastOrder);

    public Ticket NextDeal() => new(++LastDeal);

    /// <summary>After whatever changes what waits for a time.</summary>
    public void Watch()
    {
        long due = Queue.Count > 0 ? Queue[0].Due : long.MaxValue;
        NextMoment = !HasTime || IsUnweighed ? long.MinValue : Math.Min(Midnight, Math.Min(NextEnd, due));
    }

    public void Unweigh()
    {
        IsUnweighed = true;
        NextMoment = long.MinValue;
    }

    public long NextMidnight(BrokerTime after) => Timeframes.End(after, Timeframe.D1, Settings.DayStart).Milliseconds;
}
