using Orleans.Runtime;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Removes a reminder that still has the ETag; answers whether it did.</summary>
internal sealed class ReminderRemoval(GrainId grain, string name, long etag) : SqliteWrite<bool>
{
    private const string Delete = "DELETE FROM reminder WHERE etag = ?1 AND grain_type = ?2 AND grain_key = ?3 AND name = ?4";

    protected override bool Decide(Connection connection)
    {
        using Statement statement = connection.Prepared(Delete);
        statement.Bind(1, etag);
        statement.Bind(2, grain.Type.ToString());
        statement.Bind(3, grain.Key.ToString());
        statement.Bind(4, name);
        return statement.Execute() == 1;
    }
}
