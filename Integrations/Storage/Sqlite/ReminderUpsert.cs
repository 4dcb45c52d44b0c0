using Arus.Integrations.Storage.Reminders;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Writes a reminder, whatever was there; answers its new ETag.</summary>
internal sealed class ReminderUpsert(ReminderRow row) : SqliteWrite<long>
{
    private const string Replace =
        "INSERT OR REPLACE INTO reminder (grain_type, grain_key, name, start_at, period, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    protected override long Decide(Connection connection)
    {
        using Statement statement = connection.Prepared(Replace);
        statement.Bind(1, row.GrainType);
        statement.Bind(2, row.GrainKey);
        statement.Bind(3, row.Name);
        statement.Bind(4, row.StartAt);
        statement.Bind(5, row.Period);
        statement.Bind(6, row.Checksum());
        statement.Execute();

        using Statement made = connection.Prepared("SELECT last_insert_rowid()");
        made.Step();
        return made.Long(0);
    }
}
