using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A stretch of a day of broker time in which a symbol is traded; an end of 24:00 is the day's end.</summary>
[GenerateSerializer, Immutable, Alias("trading-session")]
public readonly record struct TradingSession([property: Id(0)] DayOfWeek Day, [property: Id(1)] TimeSpan From, [property: Id(2)] TimeSpan To);
