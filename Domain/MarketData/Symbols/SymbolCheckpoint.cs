using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>A symbol's memory at one place among its stored entries: those of the hours before, and the first of that hour.</summary>
[GenerateSerializer, Immutable, Alias("symbol-checkpoint")]
public sealed record SymbolCheckpoint
{
    /// <summary>The hour of broker time, counted from 1970.</summary>
    [Id(0)] public int Hour { get; init; }

    /// <summary>How many entries of that hour.</summary>
    [Id(1)] public int Entries { get; init; }

    /// <summary>The last change of stored bars that it knows of.</summary>
    [Id(2)] public long Revision { get; init; }

    [Id(3)] public TickCounters Counters { get; init; } = new();

    [Id(4)] public ImmutableArray<QuarantinedTick> Samples { get; init; } = [];

    [Id(5)] public SessionMark Session { get; init; } = new(0, 0, null);

    /// <summary>The gate's, base 64.</summary>
    [Id(6)] public string Gate { get; init; } = "";

    [Id(7)] public ImmutableSortedDictionary<Timeframe, IndicatorCheckpoint> Indicators { get; init; } = ImmutableSortedDictionary<Timeframe, IndicatorCheckpoint>.Empty;
}
