using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.MarketData;
using Arus.Integrations.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Reads and writes rows of the series table. A row, once there, stays, under its number.</summary>
internal static class SeriesRows
{
    private const string FindOne = "SELECT id FROM series WHERE owner = ?1 AND feed = ?2 AND symbol = ?3";
    private const string AddOne = "INSERT INTO series (owner, feed, symbol) VALUES (?1, ?2, ?3) RETURNING id";
    private const string Known = "SELECT digits, zone, layouts, checksum FROM series WHERE owner = ?1 AND feed = ?2 AND symbol = ?3 AND digits IS NOT NULL";
    private const string Change = "UPDATE series SET digits = ?4, zone = ?5, layouts = ?6, checksum = ?7 WHERE owner = ?1 AND feed = ?2 AND symbol = ?3";

    /// <summary>The number of a series; null when nothing was ever stored of it.</summary>
    public static long? Find(Connection connection, SeriesId series)
    {
        using Statement statement = connection.Prepared(FindOne);
        Bind(statement, series);
        return statement.Step() ? statement.Long(0) : null;
    }

    public static long FindOrAdd(Connection connection, SeriesId series)
    {
        if (Find(connection, series) is { } known) return known;

        using Statement statement = connection.Prepared(AddOne);
        Bind(statement, series);
        statement.Step();
        return statement.Long(0);
    }

    /// <summary>All of them with their numbers, in order of their names.</summary>
    public static SortedDictionary<SeriesId, long> All(Connection connection, TenantId? owner)
    {
        SortedDictionary<SeriesId, long> all = new(SeriesOrder.Instance);
        using Statement statement = connection.Prepared("SELECT id, owner, feed, symbol FROM series WHERE ?1 IS NULL OR owner = ?1");
        if (owner is { } one) statement.Bind(1, one.Value);
        else statement.BindNull(1);
        while (statement.Step()) all[new SeriesId(new(statement.Text(1)), new(statement.Text(2)), new(statement.Text(3)))] = statement.Long(0);
        return all;
    }

    public static SeriesInfo? Info(Connection connection, SeriesId series)
    {
        using Statement statement = connection.Prepared(Known);
        Bind(statement, series);
        if (!statement.Step()) return null;

        (long digits, string zone, string layouts) = (statement.Long(0), statement.Text(1), statement.Text(2));
        if (statement.Long(3) != Checksum(series, digits, zone, layouts)) throw MarketDamage.OfSeries(connection.File, series.ToString());
        return new SeriesInfo(series, (byte)digits, zone, Read(layouts));
    }

    public static void Describe(Connection connection, SeriesInfo info)
    {
        FindOrAdd(connection, info.Series);
        string layouts = JsonSerializer.Serialize(info.Layouts.ToDictionary());
        using Statement statement = connection.Prepared(Change);
        Bind(statement, info.Series);
        statement.Bind(4, info.Digits);
        statement.Bind(5, info.Zone);
        statement.Bind(6, layouts);
        statement.Bind(7, Checksum(info.Series, info.Digits, info.Zone, layouts));
        statement.Execute();
    }

    private static ImmutableSortedDictionary<string, string> Read(string layouts) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(layouts)!.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static long Checksum(SeriesId series, long digits, string zone, string layouts)
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(series.Owner.Value);
        sum.Add(series.Feed.Value);
        sum.Add(series.Symbol.Value);
        sum.Add(digits);
        sum.Add(zone);
        sum.Add(layouts);
        return sum.End();
    }

    private static void Bind(Statement statement, SeriesId series)
    {
        statement.Bind(1, series.Owner.Value);
        statement.Bind(2, series.Feed.Value);
        statement.Bind(3, series.Symbol.Value);
    }
}
