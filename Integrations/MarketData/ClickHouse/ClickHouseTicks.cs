using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Reads and makes rows of the table of ticks.</summary>
internal sealed class ClickHouseTicks(ClickHouseClient client)
{
    public const string Columns = "tick_segment (owner, feed, symbol, hour, first, generation, count, earliest, latest, bytes, body)";

    private const string Description = "SELECT hour, first, generation, count, earliest, latest, bytes FROM tick_segment";
    private const string Whole = "SELECT hour, first, generation, count, earliest, latest, bytes, body FROM tick_segment";
    private const string InOrder = "ORDER BY hour, generation DESC, first LIMIT 1 BY hour, generation, first FORMAT RowBinary";

    /// <summary>The nearest hour with a row from one on, or (backwards) up to one.</summary>
    public async Task<HourId?> Nearest(SeriesId series, HourId from, HourId to, bool backwards, CancellationToken cancel)
    {
        string order = backwards ? "DESC" : "ASC";
        RowReader rows = await client.Ask($"SELECT hour FROM tick_segment WHERE {Within(series, from, to)} ORDER BY hour {order} LIMIT 1 FORMAT RowBinary", cancel);
        return rows.HasMore ? new HourId(rows.Int()) : null;
    }

    /// <summary>The hours from one to another, both included, with their segments or (<paramref name="bodies"/> false) only what is said of them.</summary>
    public async Task<List<StoredHour>> Hours(SeriesId series, HourId from, HourId to, bool bodies, CancellationToken cancel)
    {
        RowReader rows = await client.Ask($"{(bodies ? Whole : Description)} WHERE {Within(series, from, to)} {InOrder}", cancel);
        List<StoredPiece> pieces = [];
        while (rows.HasMore)
        {
            pieces.Add(new StoredPiece(rows.Int(), rows.Int(), rows.Long(), rows.Int(), rows.Long(), rows.Long(), rows.Int(), bodies ? rows.Blob() : default));
        }

        return [.. StoredHour.Of(pieces)];
    }

    public async Task<StoredHour> Hour(SeriesId series, HourId hour, bool bodies, CancellationToken cancel) =>
        await Hours(series, hour, hour, bodies, cancel) is [StoredHour one] ? one : StoredHour.Nothing(hour);

    public Tick[] Ticks(SeriesId series, StoredHour hour)
    {
        try
        {
            return hour.Ticks();
        }
        catch (SegmentDamagedException damage)
        {
            throw MarketDamage.OfTicks(client.Database, series, new HourId(hour.Hour), damage.Message, damage);
        }
    }

    /// <summary>
    /// Adds the rows that put ticks in the place of an hour: nothing where a row was and none will be, so that its bytes go when the
    /// server merges, then the new ones under a greater generation still, so that a later append never meets what was emptied.
    /// </summary>
    public static void Replace(SeriesId series, StoredHour hour, ReadOnlySpan<Tick> ticks, RowWriter into)
    {
        TickPiece[] pieces = TickPiece.Cut(ticks, 0);
        if (pieces.Length == 0 && hour.Pieces.IsEmpty) return;

        foreach (int first in hour.Firsts)
        {
            if (first > 0 && !pieces.Any(p => p.First == first)) Add(series, hour.Hour, hour.Generation + 1, new TickPiece(first, 0, 0, 0, []), into);
        }

        if (pieces.Length == 0) pieces = [new TickPiece(0, 0, 0, 0, [])];
        foreach (TickPiece piece in pieces) Add(series, hour.Hour, hour.Generation + 2, piece, into);
    }

    public static void Add(SeriesId series, int hour, long generation, TickPiece piece, RowWriter into) => into
        .Text(series.Owner.Value).Text(series.Feed.Value).Text(series.Symbol.Value)
        .Int(hour).Int(piece.First).Long(generation).Int(piece.Count).Long(piece.Earliest).Long(piece.Latest).Int(piece.Body.Length).Blob(piece.Body)
        .End();

    /// <summary>Has the server take the segments before an hour from its disk, in its own time. The rows that say they are gone stay.</summary>
    public Task Reclaim(SeriesId series, HourId before, CancellationToken cancel) =>
        client.Execute($"ALTER TABLE tick_segment DELETE WHERE {Literal.Is(series)} AND hour < {Literal.Of(before.Value)} AND count > 0", cancel);

    private static string Within(SeriesId series, HourId from, HourId to) =>
        $"{Literal.Is(series)} AND hour >= {Literal.Of(from.Value)} AND hour <= {Literal.Of(to.Value)}";
}
