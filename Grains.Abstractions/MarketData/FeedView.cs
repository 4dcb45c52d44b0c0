using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A feed as its readers see it.</summary>
[GenerateSerializer, Immutable, Alias("feed-view")]
public sealed record FeedView(
    [property: Id(0)] FeedId Feed,
    [property: Id(1)] NewFeed Settings,
    [property: Id(2)] ImmutableArray<SymbolSpec> Symbols,
    [property: Id(3)] BrokerTime? LastHeard,
    [property: Id(4)] bool Connected);
