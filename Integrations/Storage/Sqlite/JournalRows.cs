using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Reads rows of the journal table.</summary>
internal static class JournalRows
{
    private const string Columns = "position, journal, version, event_id, type, body, written_at, checksum";
    private const string OfOne = $"SELECT {Columns} FROM journal WHERE journal = ?1 AND version >= ?2 ORDER BY version LIMIT ?3";
    private const string OfAll = $"SELECT {Columns} FROM journal WHERE position > ?1 ORDER BY position LIMIT ?2";
    private const string ByJournal = $"SELECT {Columns} FROM journal ORDER BY journal, version";

    public static List<StoredEvent> Page(Connection connection, (JournalName Journal, long From, int Most) question)
    {
        using Statement statement = connection.Prepared(OfOne);
        statement.Bind(1, question.Journal.Value);
        statement.Bind(2, question.From);
        statement.Bind(3, question.Most);
        return All(statement);
    }

    public static List<StoredEvent> PageOfAll(Connection connection, (long After, int Most) question)
    {
        using Statement statement = connection.Prepared(OfAll);
        statement.Bind(1, question.After);
        statement.Bind(2, question.Most);
        return All(statement);
    }

    public static long Version(Connection connection, JournalName journal)
    {
        using Statement statement = connection.Prepared("SELECT version FROM journal WHERE journal = ?1 ORDER BY version DESC LIMIT 1");
        statement.Bind(1, journal.Value);
        return statement.Step() ? statement.Long(0) : 0;
    }

    public static void Verify(Connection connection)
    {
        using Statement statement = connection.Prepared(ByJournal);
        string journal = string.Empty;
        long version = 0;
        while (statement.Step())
        {
            StoredEvent row = Row(statement);
            version = row.Journal == journal ? version + 1 : 1;
            journal = row.Verified(connection.File, version).Journal.Value;
        }
    }

    private static List<StoredEvent> All(Statement statement)
    {
        List<StoredEvent> rows = [];
        while (statement.Step()) rows.Add(Row(statement));
        return rows;
    }

    private static StoredEvent Row(Statement row) => new(
        row.Long(0), row.Text(1), row.Long(2), row.Text(3), row.Text(4), row.Bytes(5).ToArray(), row.Long(6), row.Long(7));
}
