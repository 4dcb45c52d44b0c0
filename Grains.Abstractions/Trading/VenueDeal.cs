using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A deal as the venue states it. Its money is the truth for a venue account.</summary>
[GenerateSerializer, Immutable, Alias("venue-deal")]
public sealed record VenueDeal
{
    [Id(0)] public Ticket Deal { get; init; }

    [Id(1)] public Ticket Order { get; init; }

    /// <summary>The position's identifier, which stays for its life.</summary>
    [Id(2)] public Ticket Position { get; init; }

    /// <summary>Default for a deal of the balance.</summary>
    [Id(3)] public SymbolName Symbol { get; init; }

    [Id(4)] public DealType Type { get; init; }

    [Id(5)] public DealEntry Entry { get; init; }

    [Id(6)] public Volume Volume { get; init; }

    [Id(7)] public Price Price { get; init; }

    [Id(8)] public Money Profit { get; init; }

    [Id(9)] public Money Swap { get; init; }

    [Id(10)] public Money Commission { get; init; }

    [Id(11)] public Money Fee { get; init; }

    [Id(12)] public Magic Magic { get; init; }

    [Id(13)] public BrokerTime Time { get; init; }

    [Id(14)] public DealReason Reason { get; init; }
}
