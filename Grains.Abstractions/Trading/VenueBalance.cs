using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>An account's money as the venue states it.</summary>
[GenerateSerializer, Immutable, Alias("venue-balance")]
public sealed record VenueBalance
{
    [Id(0)] public Money Balance { get; init; }

    [Id(1)] public Money Credit { get; init; }

    [Id(2)] public Money Profit { get; init; }

    [Id(3)] public Money Equity { get; init; }

    [Id(4)] public Money Margin { get; init; }

    [Id(5)] public Money MarginFree { get; init; }

    [Id(6)] public bool TradeAllowed { get; init; }

    [Id(7)] public bool ExpertsAllowed { get; init; }
}
