using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A feed as its owner sets it up.</summary>
/// <param name="StaleAfter">Without a tick for so long while its market is open, a symbol is stale.</param>
/// <param name="Indicators">What each symbol and timeframe keeps, by the catalogue's notation; empty: the whole catalogue with its defaults.</param>
[GenerateSerializer, Immutable, Alias("new-feed")]
public sealed record NewFeed(
    [property: Id(0)] string Title,
    [property: Id(1)] FeedClock Clock,
    [property: Id(2)] TimeSpan StaleAfter,
    [property: Id(3)] ImmutableArray<string> Indicators);
