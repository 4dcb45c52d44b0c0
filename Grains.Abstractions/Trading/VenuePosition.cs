using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A position as the venue has it.</summary>
[GenerateSerializer, Immutable, Alias("venue-position")]
public sealed record VenuePosition
{
    [Id(0)] public Ticket Ticket { get; init; }

    /// <summary>Stays for the position's life; the ticket may change.</summary>
    [Id(1)] public Ticket Identifier { get; init; }

    [Id(2)] public SymbolName Symbol { get; init; }

    [Id(3)] public PositionSide Side { get; init; }

    [Id(4)] public Volume Volume { get; init; }

    [Id(5)] public Price Price { get; init; }

    [Id(6)] public Price StopLoss { get; init; }

    [Id(7)] public Price TakeProfit { get; init; }

    [Id(8)] public Money Swap { get; init; }

    [Id(9)] public Money Profit { get; init; }

    [Id(10)] public Magic Magic { get; init; }

    [Id(11)] public BrokerTime Opened { get; init; }

    [Id(12)] public DealReason Reason { get; init; }
}
