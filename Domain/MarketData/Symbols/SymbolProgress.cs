using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>How far a symbol's stored entries were folded: what a restart goes on from.</summary>
[GenerateSerializer, Immutable, Alias("symbol-progress")]
public sealed record SymbolProgress
{
    [Id(0)] public SymbolCheckpoint? Latest { get; init; }

    /// <summary>Of the trading day before: what indicators go on from when a repair reaches behind the latest.</summary>
    [Id(1)] public SymbolCheckpoint? Earlier { get; init; }
}
