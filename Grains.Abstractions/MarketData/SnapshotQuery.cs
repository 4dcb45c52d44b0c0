using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>What a snapshot is asked for. No timeframes: all; no indicators: those of the feed's set.</summary>
/// <param name="Indicators">By the catalogue's notation: "SMA(20)", "MACD(12,26,9)".</param>
/// <param name="WithForming">Whether the forming bar and the indicators' values with it are told too.</param>
[GenerateSerializer, Immutable, Alias("snapshot-query")]
public sealed record SnapshotQuery(
    [property: Id(0)] ImmutableArray<Timeframe> Timeframes,
    [property: Id(1)] int Bars,
    [property: Id(2)] ImmutableArray<string> Indicators,
    [property: Id(3)] bool WithForming);
