using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Closed bars from the terminal's own history, covering the range whole.</summary>
[GenerateSerializer, Immutable, Alias("bar-page")]
public sealed record BarPage([property: Id(0)] BarRange Range, [property: Id(1)] byte Digits, [property: Id(2)] ImmutableArray<Bar> Bars);
