namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Brings a database up to date, each script in a transaction with its own mark.</summary>
internal static class SqliteMigrations
{
    public static void Apply(Connection connection, ImmutableArray<Migration> known)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)");
        foreach (Migration migration in Migrations.Pending(Path.GetFileName(connection.File), known, Applied(connection)))
        {
            connection.Execute("BEGIN IMMEDIATE");
            try
            {
                connection.Execute(migration.Sql);
                Mark(connection, migration);
                connection.Execute("COMMIT");
            }
            catch
            {
                if (connection.InTransaction) connection.Execute("ROLLBACK");
                throw;
            }
        }
    }

    private static SortedDictionary<int, string> Applied(Connection connection)
    {
        SortedDictionary<int, string> applied = [];
        using Statement statement = connection.Prepared("SELECT number, checksum FROM migration");
        while (statement.Step()) applied[(int)statement.Long(0)] = statement.Text(1);
        return applied;
    }

    private static void Mark(Connection connection, Migration migration)
    {
        using Statement statement = connection.Prepared("INSERT INTO migration (number, name, checksum) VALUES (?1, ?2, ?3)");
        statement.Bind(1, migration.Number);
        statement.Bind(2, migration.Name);
        statement.Bind(3, migration.Checksum);
        statement.Execute();
    }
}
