using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Grains.Storage;

namespace Arus.Integrations.MarketData;

/// <summary>Says which data is not what was written. All else stays readable.</summary>
internal static class MarketDamage
{
    public static StoreDamagedException OfTicks(string database, SeriesId series, HourId hour, string because, SegmentDamagedException? cause = null) =>
        new(database, $"the ticks of {series} in the hour {hour}: {because}", cause);

    public static StoreDamagedException OfBars(string database, SeriesId series, Timeframe timeframe, BarOrigin origin, long bucket, string because, SegmentDamagedException? cause = null) =>
        new(database, $"the bars of {series}, {SeriesKinds.Bars(timeframe, origin)}, bucket {bucket}: {because}", cause);

    public static StoreDamagedException OfSeries(string database, string series) => new(database, $"what is known of the series {series}: its checksum is not that of its row");
}
