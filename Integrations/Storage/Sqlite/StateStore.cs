using Arus.Integrations.Storage.State;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Stores one state row under its ETag.</summary>
internal sealed class StateStore(StateRow row, long? expected) : SqliteWrite<StoreOutcome>
{
    private const string Insert =
        "INSERT INTO state (grain_type, grain_key, name, etag, schema, body, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";

    private const string Update =
        "UPDATE state SET etag = ?4, schema = ?5, body = ?6, checksum = ?7 WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3 AND etag = ?8";

    private readonly long _checksum = row.Checksum();

    protected override StoreOutcome Decide(Connection connection)
    {
        if (expected is null && row.Body is null)
        {
            long? there = StateRows.Etag(connection, row.Key);
            return new StoreOutcome(there is null, there);
        }

        using Statement statement = connection.Prepared(expected is null ? Insert : Update);
        StateRows.BindKey(statement, row.Key);
        statement.Bind(4, row.Etag);
        statement.Bind(5, row.Schema);
        if (row.Body is { } body) statement.BindText(6, body.Span);
        else statement.BindNull(6);
        statement.Bind(7, _checksum);
        if (expected is { } etag) statement.Bind(8, etag);

        return statement.Execute() == 1
            ? new StoreOutcome(true, row.Etag)
            : new StoreOutcome(false, StateRows.Etag(connection, row.Key));
    }
}
