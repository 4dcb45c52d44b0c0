using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>How good a symbol's data is.</summary>
/// <param name="Samples">The last quarantined ticks, newest last.</param>
/// <param name="Missing">Stretches still to be repaired.</param>
[GenerateSerializer, Immutable, Alias("symbol-quality")]
public sealed record SymbolQuality(
    [property: Id(0)] TickCounters Counters,
    [property: Id(1)] ImmutableArray<QuarantinedTick> Samples,
    [property: Id(2)] ImmutableArray<TickRange> Missing,
    [property: Id(3)] Freshness Freshness,
    [property: Id(4)] BrokerTime? LastTick);
