using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>Everything a venue has of an account at one moment.</summary>
[GenerateSerializer, Immutable, Alias("venue-snapshot")]
public sealed record VenueSnapshot(
    [property: Id(0)] BrokerTime Time,
    [property: Id(1)] VenueBalance Balance,
    [property: Id(2)] ImmutableArray<VenuePosition> Positions,
    [property: Id(3)] ImmutableArray<VenueOrder> Orders,
    [property: Id(4)] ImmutableArray<VenueOrder> History,
    [property: Id(5)] ImmutableArray<VenueDeal> Deals);
