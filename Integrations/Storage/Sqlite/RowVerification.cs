namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Reads every row of a database and verifies its checksum.</summary>
internal static class RowVerification
{
    public static void All(Connection connection)
    {
        if (Has(connection, "journal")) JournalRows.Verify(connection);
        if (Has(connection, "state")) StateRows.Verify(connection);
        if (Has(connection, "reminder")) ReminderRows.All(connection);
    }

    private static bool Has(Connection connection, string table) =>
        connection.Ask($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{table}'") == "1";
}
