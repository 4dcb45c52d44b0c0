using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What became of the ticks of a symbol since it was first seen. Received = Accepted + Late + Duplicate + Quarantined.</summary>
[GenerateSerializer, Immutable, Alias("tick-counters")]
public sealed record TickCounters
{
    [Id(0)] public long Received { get; init; }

    [Id(1)] public long Accepted { get; init; }

    /// <summary>Of a bar that was closed: stored, in no bar.</summary>
    [Id(2)] public long Late { get; init; }

    [Id(3)] public long Duplicate { get; init; }

    /// <summary>By reason; their sum is what was quarantined.</summary>
    [Id(4)] public ImmutableSortedDictionary<TickFault, long> Quarantined { get; init; } = ImmutableSortedDictionary<TickFault, long>.Empty;

    /// <summary>Batches that were lost, overtaken or repeated on their way.</summary>
    [Id(5)] public long BatchesOutOfOrder { get; init; }

    [Id(6)] public long Gaps { get; init; }
}
