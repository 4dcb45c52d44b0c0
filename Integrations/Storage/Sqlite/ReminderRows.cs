using Arus.Integrations.Storage.Reminders;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Reads rows of the reminder table.</summary>
internal static class ReminderRows
{
    private const string Columns = "SELECT etag, grain_type, grain_key, name, start_at, period, checksum FROM reminder";
    private const string OfGrain = $"{Columns} WHERE grain_type = ?1 AND grain_key = ?2 ORDER BY name";
    private const string One = $"{Columns} WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3";

    public static List<ReminderEntry> All(Connection connection) => Read(connection, connection.Prepared(Columns));

    public static List<ReminderEntry> Of(Connection connection, GrainId grain)
    {
        Statement statement = connection.Prepared(OfGrain);
        statement.Bind(1, grain.Type.ToString());
        statement.Bind(2, grain.Key.ToString());
        return Read(connection, statement);
    }

    public static ReminderEntry? Find(Connection connection, (GrainId Grain, string Name) question)
    {
        Statement statement = connection.Prepared(One);
        statement.Bind(1, question.Grain.Type.ToString());
        statement.Bind(2, question.Grain.Key.ToString());
        statement.Bind(3, question.Name);
        return Read(connection, statement).FirstOrDefault();
    }

    private static List<ReminderEntry> Read(Connection connection, Statement statement)
    {
        using Statement row = statement;
        List<ReminderEntry> read = [];
        while (row.Step())
        {
            ReminderRow one = new(row.Text(1), row.Text(2), row.Text(3), row.Long(4), row.Long(5));
            read.Add(one.Verified(connection.File, row.Long(6), row.Long(0)));
        }

        return read;
    }
}
