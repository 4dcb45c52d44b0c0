using System.Runtime.CompilerServices;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Memory;

/// <summary>Journals that live as long as the process.</summary>
public sealed class MemoryJournal(TimeProvider clock) : IJournal
{
    private readonly Lock _plain = new();
    private readonly List<JournalRow> _all = [];
    private readonly Dictionary<JournalName, List<JournalRow>> _journals = [];
    private readonly Dictionary<(JournalName, EventId), JournalRow> _byId = [];

    public ValueTask<AppendAnswer> Append(
        JournalName journal, long expectedVersion, ImmutableArray<JournalEvent> events, CancellationToken cancel)
    {
        JournalChecks.Batch(journal, expectedVersion, events);
        cancel.ThrowIfCancellationRequested();
        lock (_plain) return ValueTask.FromResult(Known(journal, events) ?? Decide(journal, expectedVersion, events));
    }

    public async IAsyncEnumerable<JournalRow> Read(
        JournalName journal, long fromVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        while (Row(journal, fromVersion) is { } row)
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
            fromVersion++;
        }

        await Task.CompletedTask;
    }

    public ValueTask<long> Version(JournalName journal, CancellationToken cancel)
    {
        JournalChecks.Name(journal);
        lock (_plain) return ValueTask.FromResult(At(journal));
    }

    public async IAsyncEnumerable<PositionedRow> ReadAll(long afterPosition, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterPosition);
        while (RowAfter(afterPosition) is { } row)
        {
            cancel.ThrowIfCancellationRequested();
            yield return new PositionedRow(++afterPosition, row);
        }

        await Task.CompletedTask;
    }

    private AppendAnswer? Known(JournalName journal, ImmutableArray<JournalEvent> events)
    {
        long[] versions = new long[events.Length];
        for (int i = 0; i < events.Length; i++)
        {
            if (!_byId.TryGetValue((journal, events[i].Id), out JournalRow? row)) continue;
            if (row.Type != events[i].Type || !row.Body.Span.SequenceEqual(events[i].Body.Span))
            {
                return new AppendAnswer.SameIdOtherBody(row.Id, row.Version);
            }

            versions[i] = row.Version;
        }

        int missing = Array.IndexOf(versions, 0);
        return missing < 0 ? new AppendAnswer.AlreadyThere([.. versions])
            : versions.All(v => v == 0) ? null
            : new AppendAnswer.PartlyThere(events[missing].Id);
    }

    private AppendAnswer Decide(JournalName journal, long expected, ImmutableArray<JournalEvent> events)
    {
        long actual = At(journal);
        if (actual != expected) return new AppendAnswer.Conflict(expected, actual);

        if (!_journals.TryGetValue(journal, out List<JournalRow>? rows)) _journals[journal] = rows = [];
        DateTimeOffset now = UnixTime.FromMicroseconds(UnixTime.ToMicroseconds(clock.GetUtcNow()));
        foreach (JournalEvent one in events)
        {
            JournalRow row = new(journal, rows.Count + 1, one.Id, one.Type, one.Body.ToArray(), now);
            rows.Add(row);
            _all.Add(row);
            _byId.Add((journal, one.Id), row);
        }

        return new AppendAnswer.Appended(expected + 1, expected + events.Length);
    }

    private long At(JournalName journal) => _journals.TryGetValue(journal, out List<JournalRow>? rows) ? rows.Count : 0;

    private JournalRow? Row(JournalName journal, long version)
    {
        lock (_plain) return version <= At(journal) ? _journals[journal][(int)version - 1] : null;
    }

    private JournalRow? RowAfter(long position)
    {
        lock (_plain) return position < _all.Count ? _all[(int)position] : null;
    }
}
