using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>What is decided about a symbol. Its ticks and bars are in the market store; how far they were folded, in <see cref="SymbolProgress"/>.</summary>
[GenerateSerializer, Immutable, Alias("symbol-state")]
public sealed record SymbolState
{
    /// <summary>The last session's opening; null until there was one.</summary>
    [Id(0)] public SymbolOpening? Opened { get; init; }

    /// <summary>The feed's settings when they were last asked for.</summary>
    [Id(1)] public NewFeed? Feed { get; init; }

    /// <summary>In order of their beginnings.</summary>
    [Id(2)] public ImmutableArray<Hole> Holes { get; init; } = [];

    /// <summary>Stretches whose ticks nobody has any more.</summary>
    [Id(3)] public ImmutableArray<TickRange> Gone { get; init; } = [];

    [Id(4)] public ImmutableArray<BarRange> MissingBars { get; init; } = [];

    /// <summary>The last changes of stored bars, oldest first.</summary>
    [Id(5)] public ImmutableArray<Revision> Revisions { get; init; } = [];
}
