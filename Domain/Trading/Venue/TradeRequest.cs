using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>What a terminal asks of a venue, as MqlTradeRequest. Prices are in points of the symbol's digits; 0 is none.</summary>
public readonly record struct TradeRequest
{
    /// <summary>No price of a market: what could not be read as a price of the symbol is refused as one.</summary>
    private const long Unreadable = -1;

    public TradeAction Action { get; init; }

    public SymbolName Symbol { get; init; }

    public OrderType Type { get; init; }

    public Volume Volume { get; init; }

    public long Price { get; init; }

    public long StopLimit { get; init; }

    public long StopLoss { get; init; }

    public long TakeProfit { get; init; }

    /// <summary>The most points a market order may be filled away from <see cref="Price"/>, under instant and request execution.</summary>
    public int Deviation { get; init; }

    public OrderFilling Filling { get; init; }

    public OrderTime Time { get; init; }

    public BrokerTime Expiration { get; init; }

    public Magic Magic { get; init; }

    /// <summary>The position to close or change; on a netting account the symbol says it too.</summary>
    public Ticket Position { get; init; }

    /// <summary>For CLOSE_BY: the opposite position.</summary>
    public Ticket PositionBy { get; init; }

    /// <summary>For MODIFY and REMOVE.</summary>
    public Ticket Order { get; init; }

    public DealReason Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>A command to a venue as a request of an Expert Advisor.</summary>
    public static TradeRequest Of(VenueCommand command, byte digits) => new()
    {
        Action = command.Action,
        Symbol = command.Symbol,
        Type = command.Type,
        Volume = command.Volume,
        Price = Points(command.Price, digits),
        StopLimit = Points(command.StopLimit, digits),
        StopLoss = Points(command.StopLoss, digits),
        TakeProfit = Points(command.TakeProfit, digits),
        Deviation = command.Deviation,
        Filling = command.Filling,
        Time = command.Time,
        Expiration = command.Expiration,
        Magic = command.Magic,
        Position = command.Position,
        PositionBy = command.PositionBy,
        Order = command.Order,
        Reason = DealReason.Expert,
    };

    private static long Points(Price price, byte digits)
    {
        long points = price.Rescale(digits, Rounding.TowardZero).Points;
        return new Price(points, digits) == price ? points : Unreadable;
    }
}
