using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>An hour of a series, and the number that the series has in this database.</summary>
internal readonly record struct TickPlace(SeriesId Series, long Id, HourId Hour);
