using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A stretch of a symbol's ticks: from a position (included) to another (not).</summary>
[GenerateSerializer, Immutable, Alias("tick-range")]
public readonly record struct TickRange([property: Id(0)] TickPosition From, [property: Id(1)] TickPosition To);
