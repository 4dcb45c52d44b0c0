using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>A stretch of ticks that did not come.</summary>
/// <param name="Session">Of the batches that were lost; 0 when their numbers are not known.</param>
/// <param name="First">The number of the first lost tick within its session.</param>
/// <param name="Count">How many numbers are lost.</param>
[GenerateSerializer, Immutable, Alias("tick-hole")]
public sealed record Hole(
    [property: Id(0)] TickRange Range,
    [property: Id(1)] long Session,
    [property: Id(2)] long First,
    [property: Id(3)] long Count);
