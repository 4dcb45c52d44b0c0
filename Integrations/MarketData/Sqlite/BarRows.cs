using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Reads and writes rows of the table of bars.</summary>
internal static class BarRows
{
    private const string Columns = "bucket, count, earliest, latest, missing, checksum, length(body), body";
    private const string Those = "FROM bar_segment WHERE series = ?1 AND timeframe = ?2 AND origin = ?3";
    private const string Next = $"SELECT {Columns} {Those} AND bucket BETWEEN ?4 AND ?5 ORDER BY bucket LIMIT 16";
    private const string Prior = $"SELECT {Columns} {Those} AND bucket <= ?4 ORDER BY bucket DESC LIMIT 1";
    private const string OfBucket = $"SELECT {Columns} {Those} AND bucket = ?4";
    private const string OfKind = $"SELECT bucket, count, earliest, latest, missing, checksum, length(body) {Those} ORDER BY bucket";
    private const string KindsOf = "SELECT DISTINCT timeframe, origin FROM bar_segment WHERE series = ?1";
    private const string Remove = $"DELETE {Those} AND bucket = ?4";

    private const string Store =
        "INSERT OR REPLACE INTO bar_segment (series, timeframe, origin, bucket, count, earliest, latest, missing, checksum, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

    /// <summary>Some buckets from one on to another, both included, in order; none when there is none.</summary>
    public static List<(long Bucket, Bar[] Bars)> From(Connection connection, (BarPlace Place, long Bucket, long Last) question) =>
        Read(connection, question.Place, Next, question.Bucket, question.Last);

    /// <summary>The last bucket up to one; none when there is none.</summary>
    public static List<(long Bucket, Bar[] Bars)> UpTo(Connection connection, (BarPlace Place, long Bucket) question) => Read(connection, question.Place, Prior, question.Bucket);

    public static Bar[] Bucket(Connection connection, BarPlace place, long bucket) => Read(connection, place, OfBucket, bucket) is [var one] ? one.Bars : [];

    /// <summary>The timeframes and origins that a series has bars of.</summary>
    public static List<BarPlace> Kinds(Connection connection, SeriesId series, long id)
    {
        List<BarPlace> kinds = [];
        using Statement statement = connection.Prepared(KindsOf);
        statement.Bind(1, id);
        while (statement.Step()) kinds.Add(new BarPlace(series, id, (Timeframe)statement.Long(0), (BarOrigin)statement.Long(1)));
        return kinds;
    }

    /// <summary>What the rows of one kind say of themselves, in order.</summary>
    public static List<BarRow> All(Connection connection, BarPlace place)
    {
        List<BarRow> rows = [];
        using Statement statement = connection.Prepared(OfKind);
        Bind(statement, place);
        while (statement.Step()) rows.Add(Row(connection, statement, place));
        return rows;
    }

    /// <summary>Puts a bucket in the place of what it was.</summary>
    public static void Put(Connection connection, BarPlace place, BarPiece piece)
    {
        BarRow row = new(piece.Bucket, piece.Count, piece.Earliest, piece.Latest, piece.Missing, piece.Body.Length);
        using Statement statement = connection.Prepared(Store);
        Bind(statement, place);
        statement.Bind(4, piece.Bucket);
        statement.Bind(5, piece.Count);
        statement.Bind(6, piece.Earliest);
        statement.Bind(7, piece.Latest);
        statement.Bind(8, piece.Missing);
        statement.Bind(9, row.Checksum(place));
        statement.BindBlob(10, piece.Body);
        statement.Execute();
    }

    public static void RemoveBucket(Connection connection, BarPlace place, long bucket)
    {
        using Statement statement = connection.Prepared(Remove);
        Bind(statement, place);
        statement.Bind(4, bucket);
        statement.Execute();
    }

    private static List<(long Bucket, Bar[] Bars)> Read(Connection connection, BarPlace place, string which, long bucket, long? last = null)
    {
        List<(long, Bar[])> read = [];
        using Statement statement = connection.Prepared(which);
        Bind(statement, place);
        statement.Bind(4, bucket);
        if (last is { } most) statement.Bind(5, most);
        while (statement.Step())
        {
            BarRow row = Row(connection, statement, place);
            read.Add((row.Bucket, Decode(connection, place, row, statement.Bytes(7))));
        }

        return read;
    }

    private static BarRow Row(Connection connection, Statement statement, BarPlace place)
    {
        BarRow row = new(statement.Long(0), (int)statement.Long(1), statement.Long(2), statement.Long(3), statement.Long(4), statement.Long(6));
        if (row.Checksum(place) == statement.Long(5)) return row;
        throw Damage(connection, place, row, "the checksum of a row is not that of its columns");
    }

    private static Bar[] Decode(Connection connection, BarPlace place, BarRow row, ReadOnlySpan<byte> body)
    {
        try
        {
            return BarPiece.Decode(body, row.Count, row.Earliest, row.Latest);
        }
        catch (SegmentDamagedException damage)
        {
            throw Damage(connection, place, row, damage.Message, damage);
        }
    }

    private static StoreDamagedException Damage(Connection connection, BarPlace place, BarRow row, string because, SegmentDamagedException? cause = null) =>
        MarketDamage.OfBars(connection.File, place.Series, place.Timeframe, place.Origin, row.Bucket, because, cause);

    private static void Bind(Statement statement, BarPlace place)
    {
        statement.Bind(1, place.Id);
        statement.Bind(2, (int)place.Timeframe);
        statement.Bind(3, (int)place.Origin);
    }
}
