using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>The bars of one timeframe and origin of a series, and the number that the series has in this database.</summary>
internal readonly record struct BarPlace(SeriesId Series, long Id, Timeframe Timeframe, BarOrigin Origin);
