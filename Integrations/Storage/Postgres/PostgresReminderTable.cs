using Arus.Grains.Storage;
using Arus.Integrations.Storage.Reminders;
using Npgsql;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>Reminders in the store of money.</summary>
internal sealed class PostgresReminderTable(PostgresStores stores) : IReminderTable
{
    private const string OfGrain = "WHERE grain_type = $1 AND grain_key = $2";

    public async Task<ReminderTableData> ReadRows(GrainId grainId) =>
        new(await Read($"{OfGrain} ORDER BY name", parameters => Bind(parameters, grainId)));

    public async Task<ReminderTableData> ReadRows(uint begin, uint end) => ReminderRing.Within(await Read("", static _ => { }), begin, end);

    public async Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName) =>
        (await Read($"{OfGrain} AND name = $3", parameters => Bind(parameters, grainId).Put(reminderName))).FirstOrDefault()!;

    public async Task<string> UpsertRow(ReminderEntry entry)
    {
        ReminderRow row = ReminderRow.Of(entry);
        return ReminderRow.Etag((long)(await Write(
            schema => $"""
                INSERT INTO {schema}.reminder (grain_type, grain_key, name, etag, start_at, period, checksum)
                VALUES ($1, $2, $3, nextval('{schema}.reminder_etag'), $4, $5, $6)
                ON CONFLICT (grain_type, grain_key, name) DO UPDATE
                SET etag = excluded.etag, start_at = excluded.start_at, period = excluded.period, checksum = excluded.checksum
                RETURNING etag
                """,
            parameters => Bind(parameters, entry.GrainId).Put(row.Name).Put(row.StartAt).Put(row.Period).Put(row.Checksum())))!);
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        ReminderRow.Etag(eTag) is { } etag
        && await Write(
            schema => $"DELETE FROM {schema}.reminder {OfGrain} AND name = $3 AND etag = $4 RETURNING etag",
            parameters => Bind(parameters, grainId).Put(reminderName).Put(etag)) is not null;

    public async Task TestOnlyClearTable() => await Write(static schema => $"DELETE FROM {schema}.reminder", static _ => { });

    private static NpgsqlParameterCollection Bind(NpgsqlParameterCollection parameters, GrainId grain) =>
        parameters.Put(grain.Type.ToString()).Put(grain.Key.ToString());

    private async ValueTask<object?> Write(Func<string, string> sql, Action<NpgsqlParameterCollection> bind)
    {
        PostgresStore store = await stores.Open(StoreName.Money, CancellationToken.None);
        return await store.Write(
            async (connection, cancel) =>
            {
                await using NpgsqlCommand command = new(sql(store.Schema), connection);
                bind(command.Parameters);
                return await command.ExecuteScalarAsync(cancel);
            },
            CancellationToken.None);
    }

    private async ValueTask<List<ReminderEntry>> Read(string where, Action<NpgsqlParameterCollection> bind)
    {
        PostgresStore store = await stores.Open(StoreName.Money, CancellationToken.None);
        return await store.Read(
            $"SELECT grain_type, grain_key, name, start_at, period, checksum, etag FROM {store.Schema}.reminder {where}",
            bind,
            async (row, cancel) =>
            {
                List<ReminderEntry> read = [];
                while (await row.ReadAsync(cancel))
                {
                    ReminderRow one = new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4));
                    read.Add(one.Verified(store.Name, row.GetInt64(5), row.GetInt64(6)));
                }

                return read;
            },
            CancellationToken.None);
    }
}
