using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Reads and writes rows of the table of ticks.</summary>
internal static class TickRows
{
    private const string Columns = "hour, first, count, earliest, latest, checksum, length(body)";
    private const string OfHour = $"SELECT {Columns}, body FROM tick_segment WHERE series = ?1 AND hour = ?2 ORDER BY first";
    private const string OfSeries = $"SELECT {Columns} FROM tick_segment WHERE series = ?1 ORDER BY hour, first";
    private const string NextHour = "SELECT hour FROM tick_segment WHERE series = ?1 AND hour BETWEEN ?2 AND ?3 ORDER BY hour LIMIT 1";
    private const string PriorHour = "SELECT hour FROM tick_segment WHERE series = ?1 AND hour BETWEEN ?3 AND ?2 ORDER BY hour DESC LIMIT 1";
    private const string EndOfHour = $"SELECT {Columns} FROM tick_segment WHERE series = ?1 AND hour = ?2 ORDER BY first DESC LIMIT 1";
    private const string Remove = "DELETE FROM tick_segment WHERE series = ?1 AND hour = ?2";

    private const string Insert =
        "INSERT INTO tick_segment (series, hour, first, count, earliest, latest, checksum, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    /// <summary>The first hour from one on to another, both included, whole.</summary>
    public static TickHour? From(Connection connection, (TickPlace Place, HourId Last) question) => Whole(connection, question.Place, NextHour, question.Last);

    /// <summary>The last hour up to one, whole.</summary>
    public static TickHour? UpTo(Connection connection, TickPlace place) => Whole(connection, place, PriorHour, new HourId(int.MinValue));

    /// <summary>How many ticks an hour has.</summary>
    public static int Count(Connection connection, TickPlace place)
    {
        using Statement statement = connection.Prepared(EndOfHour);
        Bind(statement, place);
        if (!statement.Step()) return 0;

        TickRow last = Row(connection, statement, place);
        return checked(last.First + last.Count);
    }

    /// <summary>All ticks of an hour, in stored order.</summary>
    public static Tick[] Hour(Connection connection, TickPlace place)
    {
        Tick[] ticks = GC.AllocateUninitializedArray<Tick>(Count(connection, place));
        int at = 0;
        using Statement statement = connection.Prepared(OfHour);
        Bind(statement, place);
        while (statement.Step())
        {
            TickRow row = Row(connection, statement, place);
            if (row.First != at || row.Count > ticks.Length - at) throw MarketDamage.OfTicks(connection.File, place.Series, place.Hour, $"ticks are missing at place {at}");
            Decode(connection, place, row, statement.Bytes(7), ticks.AsSpan(at, row.Count));
            at += row.Count;
        }

        return at == ticks.Length ? ticks : throw MarketDamage.OfTicks(connection.File, place.Series, place.Hour, $"ticks are missing at place {at}");
    }

    /// <summary>What the rows of a series say of themselves, in order.</summary>
    public static List<TickRow> All(Connection connection, SeriesId series, long id)
    {
        List<TickRow> rows = [];
        using Statement statement = connection.Prepared(OfSeries);
        statement.Bind(1, id);
        while (statement.Step()) rows.Add(Row(connection, statement, new TickPlace(series, id, new HourId((int)statement.Long(0)))));
        return rows;
    }

    public static void Add(Connection connection, TickPlace place, TickPiece piece)
    {
        TickRow row = new(place.Hour.Value, piece.First, piece.Count, piece.Earliest, piece.Latest, piece.Body.Length);
        using Statement statement = connection.Prepared(Insert);
        Bind(statement, place);
        statement.Bind(3, piece.First);
        statement.Bind(4, piece.Count);
        statement.Bind(5, piece.Earliest);
        statement.Bind(6, piece.Latest);
        statement.Bind(7, row.Checksum(place.Id));
        statement.BindBlob(8, piece.Body);
        statement.Execute();
    }

    public static void RemoveHour(Connection connection, TickPlace place)
    {
        using Statement statement = connection.Prepared(Remove);
        Bind(statement, place);
        statement.Execute();
    }

    private static TickHour? Whole(Connection connection, TickPlace place, string which, HourId last)
    {
        if (HourAt(connection, place, which, last) is not { } hour) return null;
        return new TickHour(hour, Hour(connection, place with { Hour = hour }));
    }

    private static HourId? HourAt(Connection connection, TickPlace place, string which, HourId last)
    {
        using Statement statement = connection.Prepared(which);
        Bind(statement, place);
        statement.Bind(3, last.Value);
        return statement.Step() ? new HourId((int)statement.Long(0)) : null;
    }

    private static TickRow Row(Connection connection, Statement statement, TickPlace place)
    {
        TickRow row = new(statement.Long(0), (int)statement.Long(1), (int)statement.Long(2), statement.Long(3), statement.Long(4), statement.Long(6));
        if (row.Checksum(place.Id) == statement.Long(5)) return row;
        throw MarketDamage.OfTicks(connection.File, place.Series, place.Hour, "the checksum of a row is not that of its columns");
    }

    private static void Decode(Connection connection, TickPlace place, TickRow row, ReadOnlySpan<byte> body, Span<Tick> into)
    {
        try
        {
            TickPiece.Decode(body, row.Earliest, row.Latest, into);
        }
        catch (SegmentDamagedException damage)
        {
            throw MarketDamage.OfTicks(connection.File, place.Series, place.Hour, damage.Message, damage);
        }
    }

    private static void Bind(Statement statement, TickPlace place)
    {
        statement.Bind(1, place.Id);
        statement.Bind(2, place.Hour.Value);
    }
}
