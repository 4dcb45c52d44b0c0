using Arus.Domain.MarketData;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Adds up what the rows of a series say of their segments, without reading one.</summary>
internal static class SeriesSurvey
{
    public static List<SeriesSummary> Of(Connection connection, (SeriesId Series, long Id) question)
    {
        List<SeriesSummary> kinds = [];
        TickExtent ticks = new();
        foreach (TickRow row in TickRows.All(connection, question.Series, question.Id)) ticks.Add(row.Hour, row.Earliest, row.Latest, row.Count, row.Bytes);
        if (!ticks.IsEmpty) kinds.Add(ticks.Summary(question.Series));
        kinds.AddRange(BarRows.Kinds(connection, question.Series, question.Id).Select(place => OfBars(place, BarRows.All(connection, place))));
        kinds.Sort(static (x, y) => string.CompareOrdinal(x.Kind, y.Kind));
        return kinds;
    }

    private static SeriesSummary OfBars(BarPlace place, List<BarRow> rows)
    {
        long missing = rows[0].Missing;
        for (int i = 1; i < rows.Count; i++)
        {
            missing += rows[i].Missing + SeriesGaps.Missing(new BrokerTime(rows[i - 1].Latest), new BrokerTime(rows[i].Earliest), place.Timeframe);
        }

        return new SeriesSummary(
            place.Series,
            SeriesKinds.Bars(place.Timeframe, place.Origin),
            new BrokerTime(rows[0].Earliest),
            new BrokerTime(rows[^1].Latest),
            rows.Sum(r => (long)r.Count),
            missing,
            rows.Sum(r => r.Bytes));
    }
}
