using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Reads and makes rows of the table of bars.</summary>
internal sealed class ClickHouseBars(ClickHouseClient client)
{
    public const string Columns = "bar_segment (owner, feed, symbol, timeframe, origin, bucket, generation, count, earliest, latest, missing, bytes, body)";

    private const string Description = "SELECT bucket, generation, count, earliest, latest, missing, bytes FROM bar_segment";
    private const string Whole = "SELECT bucket, generation, count, earliest, latest, missing, bytes, body FROM bar_segment";
    private const string InOrder = "ORDER BY bucket, generation DESC LIMIT 1 BY bucket FORMAT RowBinary";

    /// <summary>The timeframes and origins that a series has, or had, bars of.</summary>
    public async Task<List<BarKind>> Kinds(SeriesId series, CancellationToken cancel)
    {
        RowReader rows = await client.Ask($"SELECT DISTINCT timeframe, origin FROM bar_segment WHERE {Literal.Is(series)} FORMAT RowBinary", cancel);
        List<BarKind> kinds = [];
        while (rows.HasMore) kinds.Add(new BarKind(series, (Timeframe)rows.Short(), (BarOrigin)rows.Byte()));
        return kinds;
    }

    /// <summary>The nearest bucket with a row from one on, or (backwards) up to one.</summary>
    public async Task<long?> Nearest(BarKind kind, long from, long to, bool backwards, CancellationToken cancel)
    {
        string order = backwards ? "DESC" : "ASC";
        RowReader rows = await client.Ask($"SELECT bucket FROM bar_segment WHERE {Within(kind, from, to)} ORDER BY bucket {order} LIMIT 1 FORMAT RowBinary", cancel);
        return rows.HasMore ? rows.Long() : null;
    }

    /// <summary>The buckets from one to another, both included, emptied ones too; with their segments or only what is said of them.</summary>
    public async Task<List<StoredBucket>> Buckets(BarKind kind, long from, long to, bool bodies, CancellationToken cancel)
    {
        RowReader rows = await client.Ask($"{(bodies ? Whole : Description)} WHERE {Within(kind, from, to)} {InOrder}", cancel);
        List<StoredBucket> buckets = [];
        while (rows.HasMore)
        {
            buckets.Add(new StoredBucket(rows.Long(), rows.Long(), rows.Int(), rows.Long(), rows.Long(), rows.Long(), rows.Int(), bodies ? rows.Blob() : default));
        }

        return buckets;
    }

    public Bar[] Bars(BarKind kind, StoredBucket bucket)
    {
        try
        {
            return bucket.Count == 0 ? [] : BarPiece.Decode(bucket.Body.Span, bucket.Count, bucket.Earliest, bucket.Latest);
        }
        catch (SegmentDamagedException damage)
        {
            throw MarketDamage.OfBars(client.Database, kind.Series, kind.Timeframe, kind.Origin, bucket.Bucket, damage.Message, damage);
        }
    }

    /// <summary>Adds the row that puts bars, all of its bucket, in the place of what was there; none: nothing. Answers the bytes of their segment.</summary>
    public static int Replace(BarKind kind, long bucket, long generation, ReadOnlySpan<Bar> bars, RowWriter into)
    {
        BarPiece piece = bars.IsEmpty ? new BarPiece(bucket, 0, 0, 0, 0, []) : BarPiece.Of(bucket, kind.Timeframe, bars);
        into.Text(kind.Series.Owner.Value).Text(kind.Series.Feed.Value).Text(kind.Series.Symbol.Value)
            .Short((ushort)kind.Timeframe).Byte((byte)kind.Origin).Long(bucket).Long(generation + 1)
            .Int(piece.Count).Long(piece.Earliest).Long(piece.Latest).Long(piece.Missing).Int(piece.Body.Length).Blob(piece.Body)
            .End();
        return piece.Body.Length;
    }

    private static string Within(BarKind kind, long from, long to) =>
        $"{Literal.Is(kind.Series)} AND timeframe = {Literal.Of((int)kind.Timeframe)} AND origin = {Literal.Of((int)kind.Origin)} AND bucket >= {Literal.Of(from)} AND bucket <= {Literal.Of(to)}";
}
