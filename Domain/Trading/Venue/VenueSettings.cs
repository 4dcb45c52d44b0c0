using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>The terms of a venue's one account.</summary>
public sealed record VenueSettings
{
    public Currency Currency { get; init; } = Currency.Usd;

    public MarginMode Margin { get; init; } = MarginMode.Hedging;

    public int Leverage { get; init; } = 100;

    public StopOutMode StopOutBy { get; init; } = StopOutMode.Percent;

    /// <summary>Per cent of margin, or equity in the account's currency.</summary>
    public decimal MarginCall { get; init; } = 100m;

    /// <summary>At or below it positions are closed, the most losing first. Same unit as <see cref="MarginCall"/>.</summary>
    public decimal StopOut { get; init; } = 50m;

    /// <summary>Positions of a symbol close oldest first.</summary>
    public bool FifoClose { get; init; }

    /// <summary>Whether opposite positions of a symbol may stand side by side; for hedging accounts only.</summary>
    public bool HedgeAllowed { get; init; } = true;

    /// <summary>How many pending orders may wait; 0: no limit.</summary>
    public int LimitOrders { get; init; }

    /// <summary>How many positions may be open; 0: no limit.</summary>
    public int LimitPositions { get; init; }

    /// <summary>Requests in one second of the feed's time; 0: no limit.</summary>
    public int RequestsPerSecond { get; init; }

    public bool TradeAllowed { get; init; } = true;

    public bool ExpertsAllowed { get; init; } = true;

    /// <summary>The broker's midnight on its own clock: swaps are charged then and DAY orders end.</summary>
    public TimeSpan DayStart { get; init; }

    public CommissionRule Commission { get; init; }

    /// <summary>For currencies that no symbol here converts.</summary>
    public ImmutableArray<CurrencyRate> Rates { get; init; } = [];

    /// <summary>Points of spread on bars; null: each bar's own.</summary>
    public int? BarSpread { get; init; }

    public VenueFaults Faults { get; init; } = VenueFaults.None;

    /// <summary>Orders and deals are numbered from it on.</summary>
    public ulong FirstTicket { get; init; } = 1;
}
