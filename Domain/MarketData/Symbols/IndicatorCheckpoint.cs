using Arus.Grains.Abstractions.MarketData;
using Orleans;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>The indicators of one timeframe after a bar.</summary>
/// <param name="Anchor">The first bar they saw; null when they saw none.</param>
/// <param name="Last">The last.</param>
/// <param name="Set">As the set wrote it, base 64.</param>
[GenerateSerializer, Immutable, Alias("indicator-checkpoint")]
public sealed record IndicatorCheckpoint([property: Id(0)] BrokerTime? Anchor, [property: Id(1)] BrokerTime? Last, [property: Id(2)] string Set);
