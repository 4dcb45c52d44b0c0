namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Removes all reminders; answers how many there were.</summary>
internal sealed class ReminderClearing : SqliteWrite<int>
{
    protected override int Decide(Connection connection)
    {
        using Statement statement = connection.Prepared("DELETE FROM reminder");
        return statement.Execute();
    }
}
