using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What holding a position over the broker's midnight costs or earns.</summary>
[GenerateSerializer, Immutable, Alias("symbol-swap")]
public sealed record SymbolSwap(
    [property: Id(0)] SwapMode Mode,
    [property: Id(1)] decimal Long,
    [property: Id(2)] decimal Short,
    [property: Id(3)] DayOfWeek TripleDay);
