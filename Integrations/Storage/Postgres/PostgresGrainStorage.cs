using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.State;
using Npgsql;
using Orleans.Storage;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>Grain state in the store of money.</summary>
internal sealed class PostgresGrainStorage(PostgresStores stores, IGrainStorageSerializer serializer) : RowGrainStorage(serializer)
{
    private const string Key = "WHERE grain_type = $1 AND grain_key = $2 AND name = $3";

    protected override async ValueTask<StateRow?> Find(StateKey key)
    {
        PostgresStore store = await stores.Open(StoreName.Money, CancellationToken.None);
        return await store.Read(
            $"SELECT etag, schema, body, checksum FROM {store.Schema}.state {Key}",
            parameters => BindKey(parameters, key),
            async (row, cancel) => await row.ReadAsync(cancel) ? Row(row, key).Verified(store.Name, row.GetInt64(3)) : null,
            CancellationToken.None);
    }

    protected override async ValueTask<StoreOutcome> Store(StateRow row, long? expected)
    {
        PostgresStore store = await stores.Open(StoreName.Money, CancellationToken.None);
        if (expected is not null || row.Body is not null)
        {
            int stored = await store.Write((connection, cancel) => Execute(connection, store.Schema, row, expected, cancel), CancellationToken.None);
            if (stored == 1) return new StoreOutcome(true, row.Etag);
        }

        long? there = await Etag(store, row.Key);
        return new StoreOutcome(there is null && expected is null && row.Body is null, there);
    }

    private static async ValueTask<int> Execute(NpgsqlConnection connection, string schema, StateRow row, long? expected, CancellationToken cancel)
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = expected is null
            ? $"INSERT INTO {schema}.state (grain_type, grain_key, name, etag, schema, body, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
            : $"UPDATE {schema}.state SET etag = $4, schema = $5, body = $6, checksum = $7 {Key} AND etag = $8";
        BindKey(command.Parameters, row.Key);
        command.Parameters.Put(row.Etag).Put(row.Schema)
            .PutText(row.Body is { } body ? Encoding.UTF8.GetString(body.Span) : null)
            .Put(row.Checksum());
        if (expected is { } etag) command.Parameters.Put(etag);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static ValueTask<long?> Etag(PostgresStore store, StateKey key) => store.Read<long?>(
        $"SELECT etag FROM {store.Schema}.state {Key}",
        parameters => BindKey(parameters, key),
        static async (row, cancel) => await row.ReadAsync(cancel) ? row.GetInt64(0) : null,
        CancellationToken.None);

    private static void BindKey(NpgsqlParameterCollection parameters, StateKey key) =>
        parameters.Put(key.GrainType).Put(key.GrainKey).Put(key.Name);

    private static StateRow Row(NpgsqlDataReader row, StateKey key)
    {
        ReadOnlyMemory<byte>? body = null;
        if (!row.IsDBNull(2)) body = Encoding.UTF8.GetBytes(row.GetString(2));
        return new StateRow(key, row.GetInt64(0), row.GetInt32(1), body);
    }
}
