using Arus.Grains.Storage;
using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>
/// Appends one batch in one transaction. It holds a lock of its journal, so that appends to one journal follow one another,
/// and shares a lock of the store, which a reader of positions takes alone for a moment: then no position below the ones it
/// sees can still appear.
/// </summary>
internal sealed class PostgresAppend(string schema, JournalName journal, long expected, ImmutableArray<JournalEvent> events, TimeProvider clock)
{
    public async ValueTask<AppendAnswer> Run(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancel);
        (long actual, Dictionary<string, (long Version, string Type, byte[] Body)> known) = await Look(connection, cancel);
        if (known.Count > 0) return Compare(known);
        if (actual != expected) return new AppendAnswer.Conflict(expected, actual);

        await Insert(connection, cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return new AppendAnswer.Appended(expected + 1, expected + events.Length);
    }

    private async ValueTask<(long Actual, Dictionary<string, (long, string, byte[])> Known)> Look(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using NpgsqlBatch batch = new(connection);
        Add(batch, $"SELECT pg_advisory_xact_lock_shared(hashtext('{schema}'), 1)");
        Add(batch, $"SELECT pg_advisory_xact_lock(hashtextextended('{schema}/' || $1, 0))").Put(journal.Value);
        Add(batch, $"SELECT coalesce(max(version), 0) FROM {schema}.journal WHERE journal = $1").Put(journal.Value);
        Add(batch, $"SELECT event_id, version, type, body FROM {schema}.journal WHERE journal = $1 AND event_id = ANY ($2)")
            .Put(journal.Value).PutTexts([.. events.Select(e => e.Id.Value)]);

        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(cancel);
        await row.NextResultAsync(cancel);
        await row.NextResultAsync(cancel);
        await row.ReadAsync(cancel);
        long actual = row.GetInt64(0);

        await row.NextResultAsync(cancel);
        Dictionary<string, (long, string, byte[])> known = new(StringComparer.Ordinal);
        while (await row.ReadAsync(cancel)) known[row.GetString(0)] = (row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3));
        return (actual, known);
    }

    private AppendAnswer Compare(Dictionary<string, (long Version, string Type, byte[] Body)> known)
    {
        foreach (JournalEvent one in events)
        {
            if (known.TryGetValue(one.Id.Value, out (long Version, string Type, byte[] Body) row)
                && (row.Type != one.Type || !row.Body.AsSpan().SequenceEqual(one.Body.Span)))
            {
                return new AppendAnswer.SameIdOtherBody(one.Id, row.Version);
            }
        }

        return events.FirstOrDefault(e => !known.ContainsKey(e.Id.Value)) is { } missing
            ? new AppendAnswer.PartlyThere(missing.Id)
            : new AppendAnswer.AlreadyThere([.. events.Select(e => known[e.Id.Value].Version)]);
    }

    private async ValueTask Insert(NpgsqlConnection connection, CancellationToken cancel)
    {
        long writtenAt = UnixTime.ToMicroseconds(clock.GetUtcNow());
        await using NpgsqlCommand command = new(
            $"""
            INSERT INTO {schema}.journal (journal, version, event_id, type, body, written_at, checksum)
            SELECT $1, $2 + n, id, type, body, $3, checksum
            FROM unnest($4, $5, $6, $7) WITH ORDINALITY AS batch (id, type, body, checksum, n) ORDER BY n
            """,
            connection);
        command.Parameters.Put(journal.Value).Put(expected).Put(writtenAt)
            .PutTexts([.. events.Select(e => e.Id.Value)])
            .PutTexts([.. events.Select(e => e.Type)])
            .PutBlobs([.. events.Select(e => e.Body.ToArray())])
            .PutNumbers([.. events.Select((e, i) => JournalChecks.Checksum(journal, expected + 1 + i, e.Id, e.Type, e.Body.Span, writtenAt))]);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameterCollection Add(NpgsqlBatch batch, string sql)
    {
        NpgsqlBatchCommand command = new(sql);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }
}
