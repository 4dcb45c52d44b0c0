using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a terminal's session says of the feed it brings.</summary>
[GenerateSerializer, Immutable, Alias("feed-announcement")]
public sealed record FeedAnnouncement(
    [property: Id(0)] long Session,
    [property: Id(1)] bool Connected,
    [property: Id(2)] BrokerTime Now,
    [property: Id(3)] ImmutableArray<SymbolSpec> Symbols);
