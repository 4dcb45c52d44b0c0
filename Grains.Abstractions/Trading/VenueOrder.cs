using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>An order as the venue has it, live or ended.</summary>
[GenerateSerializer, Immutable, Alias("venue-order")]
public sealed record VenueOrder
{
    [Id(0)] public Ticket Ticket { get; init; }

    [Id(1)] public SymbolName Symbol { get; init; }

    [Id(2)] public OrderType Type { get; init; }

    [Id(3)] public OrderState State { get; init; }

    [Id(4)] public Volume Initial { get; init; }

    [Id(5)] public Volume Current { get; init; }

    [Id(6)] public Price Price { get; init; }

    [Id(7)] public Price StopLimit { get; init; }

    [Id(8)] public Price StopLoss { get; init; }

    [Id(9)] public Price TakeProfit { get; init; }

    [Id(10)] public OrderFilling Filling { get; init; }

    [Id(11)] public OrderTime Time { get; init; }

    [Id(12)] public BrokerTime Expiration { get; init; }

    [Id(13)] public Magic Magic { get; init; }

    [Id(14)] public Ticket Position { get; init; }

    [Id(15)] public BrokerTime SetUp { get; init; }

    /// <summary>When it ended; zero while it lives.</summary>
    [Id(16)] public BrokerTime Ended { get; init; }

    [Id(17)] public DealReason Reason { get; init; }
}
