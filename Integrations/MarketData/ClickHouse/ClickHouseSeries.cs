using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Reads and makes rows of the table of series.</summary>
internal sealed class ClickHouseSeries(ClickHouseClient client)
{
    public const string Columns = "series (owner, feed, symbol, generation, digits, zone, layouts)";

    /// <summary>Every series with data, in order of their names.</summary>
    public async Task<SortedSet<SeriesId>> All(TenantId? owner, CancellationToken cancel)
    {
        string of = owner is { } one ? $"WHERE owner = {Literal.Of(one.Value)}" : "";
        RowReader rows = await client.Ask(
            $"SELECT DISTINCT owner, feed, symbol FROM tick_segment {of} UNION ALL SELECT DISTINCT owner, feed, symbol FROM bar_segment {of} FORMAT RowBinary", cancel);
        SortedSet<SeriesId> all = new(SeriesOrder.Instance);
        while (rows.HasMore) all.Add(new SeriesId(new(rows.Text()), new(rows.Text()), new(rows.Text())));
        return all;
    }

    /// <summary>What is known of a series, and under which generation; null and 0 when nothing is.</summary>
    public async Task<(SeriesInfo? Info, long Generation)> Known(SeriesId series, CancellationToken cancel)
    {
        RowReader row = await client.Ask($"SELECT generation, digits, zone, layouts FROM series WHERE {Literal.Is(series)} ORDER BY generation DESC LIMIT 1 FORMAT RowBinary", cancel);
        if (!row.HasMore) return (null, 0);

        long generation = row.Long();
        return (new SeriesInfo(series, row.Byte(), row.Text(), Layouts(row.Text())), generation);
    }

    public static RowWriter Row(SeriesInfo info, long generation)
    {
        RowWriter row = new();
        row.Text(info.Series.Owner.Value).Text(info.Series.Feed.Value).Text(info.Series.Symbol.Value)
            .Long(generation).Byte(info.Digits).Text(info.Zone).Text(JsonSerializer.Serialize(info.Layouts.ToDictionary()))
            .End();
        return row;
    }

    private static ImmutableSortedDictionary<string, string> Layouts(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
