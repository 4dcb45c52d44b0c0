using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>An indicator's outputs, in the catalogue's order; NaN where not yet defined.</summary>
[GenerateSerializer, Immutable, Alias("indicator-values")]
public sealed record IndicatorValues([property: Id(0)] string Indicator, [property: Id(1)] ImmutableArray<double> Values);
