using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>What a terminal is told to do, once.</summary>
[GenerateSerializer, Immutable, Alias("venue-command")]
public sealed record VenueCommand
{
    /// <summary>Made by the caller, unique to the order for ever.</summary>
    [Id(0)] public Magic Magic { get; init; }

    /// <summary>UTC; after it the command is void. Market orders: 3 s.</summary>
    [Id(1)] public DateTimeOffset NotAfter { get; init; }

    /// <summary>The kill epoch under which it was decided.</summary>
    [Id(2)] public long Epoch { get; init; }

    [Id(3)] public TradeAction Action { get; init; }

    [Id(4)] public SymbolName Symbol { get; init; }

    [Id(5)] public OrderType Type { get; init; }

    [Id(6)] public Volume Volume { get; init; }

    /// <summary>Zero: none, as for all prices here.</summary>
    [Id(7)] public Price Price { get; init; }

    [Id(8)] public Price StopLimit { get; init; }

    [Id(9)] public Price StopLoss { get; init; }

    [Id(10)] public Price TakeProfit { get; init; }

    /// <summary>The most points a market order may be filled away from <see cref="Price"/>.</summary>
    [Id(11)] public int Deviation { get; init; }

    [Id(12)] public OrderFilling Filling { get; init; }

    [Id(13)] public OrderTime Time { get; init; }

    [Id(14)] public BrokerTime Expiration { get; init; }

    /// <summary>The position it closes or changes.</summary>
    [Id(15)] public Ticket Position { get; init; }

    /// <summary>For CLOSE_BY: the opposite position.</summary>
    [Id(16)] public Ticket PositionBy { get; init; }

    /// <summary>For MODIFY and REMOVE.</summary>
    [Id(17)] public Ticket Order { get; init; }

    /// <summary>The platform holds something for it: the terminal removes it when the link drops.</summary>
    [Id(18)] public bool Held { get; init; }
}
