using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Takes out the oldest hours before one, some at a time so that appends need not wait for all; answers the rows and the bytes of their segments.</summary>
internal sealed class TickRetention(TickPlace before) : SqliteWrite<(int Rows, long Bytes)>
{
    private const int Most = 500;
    private const string Oldest = "SELECT rowid, length(body) FROM tick_segment WHERE series = ?1 AND hour < ?2 ORDER BY hour, first LIMIT ?3";
    private const string Remove = "DELETE FROM tick_segment WHERE rowid = ?1";

    protected override (int Rows, long Bytes) Decide(Connection connection)
    {
        List<(long Row, long Bytes)> oldest = [];
        using (Statement statement = connection.Prepared(Oldest))
        {
            statement.Bind(1, before.Id);
            statement.Bind(2, before.Hour.Value);
            statement.Bind(3, Most);
            while (statement.Step()) oldest.Add((statement.Long(0), statement.Long(1)));
        }

        foreach ((long row, _) in oldest)
        {
            using Statement statement = connection.Prepared(Remove);
            statement.Bind(1, row);
            statement.Execute();
        }

        return (oldest.Count, oldest.Sum(o => o.Bytes));
    }
}
