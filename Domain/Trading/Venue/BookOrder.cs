using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>An order in a venue's books, live or ended. Prices are in points of its symbol's digits; 0 is none.</summary>
public record struct BookOrder
{
    public Ticket Ticket { get; internal set; }

    /// <summary>The number that <see cref="SimulatedVenue.Add"/> gave the symbol.</summary>
    public int Symbol { get; internal set; }

    public OrderType Type { get; internal set; }

    public OrderState State { get; internal set; }

    public Volume Initial { get; internal set; }

    /// <summary>What is not filled yet.</summary>
    public Volume Rest { get; internal set; }

    public long Price { get; internal set; }

    public long StopLimit { get; internal set; }

    public long StopLoss { get; internal set; }

    public long TakeProfit { get; internal set; }

    public OrderFilling Filling { get; internal set; }

    public OrderTime Time { get; internal set; }

    public BrokerTime Expiration { get; internal set; }

    public Magic Magic { get; internal set; }

    /// <summary>The position it closes, and once filled the identifier of the one it made or changed.</summary>
    public Ticket Position { get; internal set; }

    public Ticket PositionBy { get; internal set; }

    public DealReason Reason { get; internal set; }

    public string? Comment { get; internal set; }

    public BrokerTime SetUp { get; internal set; }

    /// <summary>Zero while it lives.</summary>
    public BrokerTime Ended { get; internal set; }

    public readonly bool IsBuy => Type is OrderType.Buy or OrderType.BuyLimit or OrderType.BuyStop or OrderType.BuyStopLimit;

    /// <summary>When it ends by itself, in milliseconds of the broker's clock.</summary>
    internal long EndsAt { get; set; }

    /// <summary>The quote at which it was looked at last: each quote gives an order at most one fill.</summary>
    internal long Turn { get; set; }
}
