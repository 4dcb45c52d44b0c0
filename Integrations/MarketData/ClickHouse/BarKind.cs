using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>The bars of one timeframe and origin of a series.</summary>
internal readonly record struct BarKind(SeriesId Series, Timeframe Timeframe, BarOrigin Origin);
