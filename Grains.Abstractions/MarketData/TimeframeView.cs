using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>One timeframe of a snapshot: the last closed bars, oldest first, and the indicators after the last of them.</summary>
/// <param name="Sequence">Of the last closed bar; 0 when there is none.</param>
[GenerateSerializer, Immutable, Alias("timeframe-view")]
public sealed record TimeframeView(
    [property: Id(0)] Timeframe Timeframe,
    [property: Id(1)] long Sequence,
    [property: Id(2)] ImmutableArray<Bar> Bars,
    [property: Id(3)] ImmutableArray<IndicatorValues> Indicators,
    [property: Id(4)] Bar? Forming,
    [property: Id(5)] ImmutableArray<IndicatorValues> FormingIndicators);
