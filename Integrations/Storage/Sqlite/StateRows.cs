using Arus.Integrations.Storage.State;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Reads rows of the state table.</summary>
internal static class StateRows
{
    private const string One = "SELECT etag, schema, body, checksum FROM state WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3";
    private const string All = "SELECT etag, schema, body, checksum, grain_type, grain_key, name FROM state";
    private const string EtagOfOne = "SELECT etag FROM state WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3";

    public static StateRow? Find(Connection connection, StateKey key)
    {
        using Statement statement = connection.Prepared(One);
        BindKey(statement, key);
        return statement.Step() ? Row(connection, statement, key) : null;
    }

    public static long? Etag(Connection connection, StateKey key)
    {
        using Statement statement = connection.Prepared(EtagOfOne);
        BindKey(statement, key);
        return statement.Step() ? statement.Long(0) : null;
    }

    public static void Verify(Connection connection)
    {
        using Statement statement = connection.Prepared(All);
        while (statement.Step()) Row(connection, statement, new StateKey(statement.Text(4), statement.Text(5), statement.Text(6)));
    }

    public static void BindKey(Statement statement, StateKey key)
    {
        statement.Bind(1, key.GrainType);
        statement.Bind(2, key.GrainKey);
        statement.Bind(3, key.Name);
    }

    private static StateRow Row(Connection connection, Statement row, StateKey key)
    {
        ReadOnlyMemory<byte>? body = null;
        if (!row.IsNull(2)) body = row.Bytes(2).ToArray();
        return new StateRow(key, row.Long(0), (int)row.Long(1), body).Verified(connection.File, row.Long(3));
    }
}
