using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>How a symbol is margined.</summary>
[GenerateSerializer, Immutable, Alias("symbol-margin")]
public sealed record SymbolMargin(
    [property: Id(0)] CalculationMode Mode,
    [property: Id(1)] string Currency,
    [property: Id(2)] decimal Initial,
    [property: Id(3)] decimal Maintenance,
    [property: Id(4)] decimal Hedged);
