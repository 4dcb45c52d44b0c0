using System.Runtime.CompilerServices;
using Arus.Grains.Storage;
using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>The journals of one store.</summary>
internal sealed class PostgresJournal(PostgresStores stores, StoreName name, TimeProvider clock) : IJournal
{
    private const int PageLength = 256;
    private const string Columns = "position, journal, version, event_id, type, body, written_at, checksum";

    public async ValueTask<AppendAnswer> Append(
        JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel)
    {
        JournalChecks.Batch(journal, expectedVersion, events);
        cancel.ThrowIfCancellationRequested();
        PostgresStore store = await stores.Open(name, cancel);
        return await store.Write(new PostgresAppend(store.Schema, journal, expectedVersion, events, clock).Run, cancel);
    }

    public async IAsyncEnumerable<JournalRow> Read(
        JournalName journal, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        PostgresStore store = await stores.Open(name, cancel);
        while (true)
        {
            long from = fromVersion;
            List<StoredEvent> page = await Rows(
                store, "journal = $1 AND version >= $2 ORDER BY version LIMIT $3", p => p.Put(journal.Value).Put(from).Put(PageLength), cancel);
            foreach (StoredEvent stored in page) yield return stored.Verified(store.Name, fromVersion++);
            if (page.Count < PageLength) yield break;
        }
    }

    public async ValueTask<long> Version(JournalName journal, CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        PostgresStore store = await stores.Open(name, cancel);
        return await Number(store, $"SELECT coalesce(max(version), 0) FROM {store.Schema}.journal WHERE journal = $1", p => p.Put(journal.Value), cancel);
    }

    public async IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterPosition);
        PostgresStore store = await stores.Open(name, cancel);
        long settled = await Settled(store, afterPosition, cancel);
        while (true)
        {
            long after = afterPosition;
            List<StoredEvent> page = await Rows(
                store, "position > $1 AND position <= $2 ORDER BY position LIMIT $3", p => p.Put(after).Put(settled).Put(PageLength), cancel);
            foreach (StoredEvent stored in page)
            {
                afterPosition = stored.Position;
                yield return new PositionedRow(stored.Position, stored.Verified(store.Name));
            }

            if (page.Count < PageLength) yield break;
        }
    }

    /// <summary>
    /// The position up to which no row can still appear. Positions are given before a commit, so a lower one may be committed
    /// later; while the store's lock is held alone no append is on its way.
    /// </summary>
    private static async ValueTask<long> Settled(PostgresStore store, long after, CancellationToken cancel)
    {
        string last = $"SELECT coalesce(max(position), 0) FROM {store.Schema}.journal";
        if (await Number(store, last, static _ => { }, cancel) <= after) return after;

        await using NpgsqlConnection connection = await store.Connect(cancel);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancel);
        await using NpgsqlCommand alone = new($"SET LOCAL lock_timeout = '10s'; SELECT pg_advisory_xact_lock(hashtext('{store.Schema}'), 1)", connection);
        await alone.ExecuteNonQueryAsync(cancel);
        await using NpgsqlCommand ask = new(last, connection);
        return (long)(await ask.ExecuteScalarAsync(cancel))!;
    }

    private static ValueTask<long> Number(PostgresStore store, string sql, Action<NpgsqlParameterCollection> bind, CancellationToken cancel) =>
        store.Read(sql, bind, static async (row, cancel) => await row.ReadAsync(cancel) ? row.GetInt64(0) : 0, cancel);

    private static ValueTask<List<StoredEvent>> Rows(PostgresStore store, string where, Action<NpgsqlParameterCollection> bind, CancellationToken cancel) => store.Read(
        $"SELECT {Columns} FROM {store.Schema}.journal WHERE {where}",
        bind,
        static async (row, cancel) =>
        {
            List<StoredEvent> read = [];
            while (await row.ReadAsync(cancel))
            {
                read.Add(new StoredEvent(
                    row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetFieldValue<byte[]>(5), row.GetInt64(6), row.GetInt64(7)));
            }

            return read;
        },
        cancel);
}
