using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A symbol at one moment: everything in it saw the same last tick.</summary>
[GenerateSerializer, Immutable, Alias("symbol-snapshot")]
public sealed record SymbolSnapshot(
    [property: Id(0)] SeriesId Series,
    [property: Id(1)] byte Digits,
    [property: Id(2)] Quote? Quote,
    [property: Id(3)] Freshness Freshness,
    [property: Id(4)] ImmutableArray<TimeframeView> Timeframes);
