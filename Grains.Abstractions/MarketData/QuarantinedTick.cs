using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A sample of what was kept out.</summary>
[GenerateSerializer, Immutable, Alias("quarantined-tick")]
public sealed record QuarantinedTick([property: Id(0)] Tick Tick, [property: Id(1)] TickFault Fault, [property: Id(2)] string Because);
