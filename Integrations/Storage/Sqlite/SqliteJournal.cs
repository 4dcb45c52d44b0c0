using System.Runtime.CompilerServices;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>The journals of one database file.</summary>
internal sealed class SqliteJournal(SqliteStores stores, StoreName store, TimeProvider clock) : IJournal
{
    private const int PageLength = 256;

    public async ValueTask<AppendAnswer> Append(
        JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel)
    {
        JournalChecks.Batch(journal, expectedVersion, events);
        return await stores.Open(store).Writer.Write(new JournalAppend(journal, expectedVersion, events, clock), cancel);
    }

    public async IAsyncEnumerable<JournalRow> Read(
        JournalName journal, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        SqliteDatabase database = stores.Open(store);
        while (true)
        {
            List<StoredEvent> page = await database.Readers.Read(JournalRows.Page, (journal, fromVersion, PageLength), cancel);
            foreach (StoredEvent stored in page) yield return stored.Verified(database.File, fromVersion++);
            if (page.Count < PageLength) yield break;
        }
    }

    public async ValueTask<long> Version(JournalName journal, CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        return await stores.Open(store).Readers.Read(JournalRows.Version, journal, cancel);
    }

    public async IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterPosition);
        SqliteDatabase database = stores.Open(store);
        while (true)
        {
            List<StoredEvent> page = await database.Readers.Read(JournalRows.PageOfAll, (afterPosition, PageLength), cancel);
            foreach (StoredEvent stored in page)
            {
                afterPosition = stored.Position;
                yield return new PositionedRow(stored.Position, stored.Verified(database.File));
            }

            if (page.Count < PageLength) yield break;
        }
    }
}
