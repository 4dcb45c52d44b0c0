using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A terminal's session begins to tell of a symbol. Batches of earlier sessions count no more.</summary>
[GenerateSerializer, Immutable, Alias("symbol-opening")]
public sealed record SymbolOpening(
    [property: Id(0)] long Session,
    [property: Id(1)] SymbolSpec Spec,
    [property: Id(2)] FeedClock Clock,
    [property: Id(3)] BrokerTime Now);
