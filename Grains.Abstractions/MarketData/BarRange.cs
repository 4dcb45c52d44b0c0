using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Bars that begin in a stretch of time: from (included) to (not).</summary>
[GenerateSerializer, Immutable, Alias("bar-range")]
public readonly record struct BarRange([property: Id(0)] Timeframe Timeframe, [property: Id(1)] BrokerTime From, [property: Id(2)] BrokerTime To);
