using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Appends all events of one batch, or answers why not.</summary>
internal sealed class JournalAppend(JournalName journal, long expected, ImmutableArray<JournalEvent> events, TimeProvider clock)
    : SqliteWrite<AppendAnswer>
{
    private const string Find = "SELECT version, type, body FROM journal WHERE journal = ?1 AND event_id = ?2";

    private const string Insert =
        "INSERT INTO journal (journal, version, event_id, type, body, written_at, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    protected override AppendAnswer Decide(Connection connection)
    {
        if (Known(connection) is { } known) return known;

        long actual = JournalRows.Version(connection, journal);
        if (actual != expected) return new AppendAnswer.Conflict(expected, actual);

        long writtenAt = UnixTime.ToMicroseconds(clock.GetUtcNow());
        for (int i = 0; i < events.Length; i++) Store(connection, events[i], expected + 1 + i, writtenAt);
        return new AppendAnswer.Appended(expected + 1, expected + events.Length);
    }

    /// <summary>The answer when ids of the batch are stored already; null when none is.</summary>
    private AppendAnswer? Known(Connection connection)
    {
        long[] versions = new long[events.Length];
        int known = 0;
        for (int i = 0; i < events.Length; i++)
        {
            JournalEvent one = events[i];
            using Statement statement = connection.Prepared(Find);
            statement.Bind(1, journal.Value);
            statement.Bind(2, one.Id.Value);
            if (!statement.Step()) continue;

            versions[i] = statement.Long(0);
            known++;
            if (statement.Text(1) != one.Type || !statement.Bytes(2).SequenceEqual(one.Body.Span))
            {
                return new AppendAnswer.SameIdOtherBody(one.Id, versions[i]);
            }
        }

        return known == 0 ? null
            : known == events.Length ? new AppendAnswer.AlreadyThere([.. versions])
            : new AppendAnswer.PartlyThere(events[Array.IndexOf(versions, 0)].Id);
    }

    private void Store(Connection connection, JournalEvent one, long version, long writtenAt)
    {
        using Statement statement = connection.Prepared(Insert);
        statement.Bind(1, journal.Value);
        statement.Bind(2, version);
        statement.Bind(3, one.Id.Value);
        statement.Bind(4, one.Type);
        statement.BindBlob(5, one.Body.Span);
        statement.Bind(6, writtenAt);
        statement.Bind(7, JournalChecks.Checksum(journal, version, one.Id, one.Type, one.Body.Span, writtenAt));
        statement.Execute();
    }
}
