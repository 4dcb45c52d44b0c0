using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>
/// Makes one segment of an hour that is in pieces; answers whether it was. Read and written in one transaction, so that nothing
/// appended meanwhile is lost; an hour each, so that appends wait for no more than one.
/// </summary>
internal sealed class TickCompaction(TickPlace place) : SqliteWrite<bool>
{
    private const string Rows = "SELECT count(*) FROM tick_segment WHERE series = ?1 AND hour = ?2";
    private const string InPieces = "SELECT hour FROM tick_segment WHERE series = ?1 AND hour < ?2 GROUP BY hour HAVING count(*) > 1 ORDER BY hour";

    /// <summary>The hours before one that are in pieces.</summary>
    public static List<int> Hours(Connection connection, TickPlace before)
    {
        List<int> hours = [];
        using Statement statement = connection.Prepared(InPieces);
        statement.Bind(1, before.Id);
        statement.Bind(2, before.Hour.Value);
        while (statement.Step()) hours.Add((int)statement.Long(0));
        return hours;
    }

    protected override bool Decide(Connection connection)
    {
        if (Pieces(connection) <= TickPiece.Pieces(TickRows.Count(connection, place))) return false;

        Tick[] ticks = TickRows.Hour(connection, place);
        TickRows.RemoveHour(connection, place);
        foreach (TickPiece piece in TickPiece.Cut(ticks, 0)) TickRows.Add(connection, place, piece);
        return true;
    }

    private long Pieces(Connection connection)
    {
        using Statement statement = connection.Prepared(Rows);
        statement.Bind(1, place.Id);
        statement.Bind(2, place.Hour.Value);
        statement.Step();
        return statement.Long(0);
    }
}
