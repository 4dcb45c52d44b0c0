using Arus.Integrations.Storage.Reminders;
using Orleans;
using Orleans.Runtime;

namespace Arus.Integrations.Storage.Memory;

/// <summary>Reminders that live as long as the process.</summary>
public sealed class MemoryReminderTable : IReminderTable
{
    private readonly Lock _plain = new();
    private readonly SortedDictionary<(GrainId, string), (ReminderRow Row, long Etag)> _rows =
        new(Comparer<(GrainId Grain, string Name)>.Create(static (left, right) =>
            left.Grain.CompareTo(right.Grain) is int order and not 0 ? order : string.CompareOrdinal(left.Name, right.Name)));

    private long _lastEtag;

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(All().Where(entry => entry.GrainId == grainId)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(ReminderRing.Within(All(), begin, end));

    public Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName)
    {
        lock (_plain) return Task.FromResult(_rows.TryGetValue((grainId, reminderName), out (ReminderRow, long) row) ? Entry(row) : null!);
    }

    public Task<string> UpsertRow(ReminderEntry entry)
    {
        lock (_plain)
        {
            _rows[(entry.GrainId, entry.ReminderName)] = (ReminderRow.Of(entry), ++_lastEtag);
            return Task.FromResult(ReminderRow.Etag(_lastEtag));
        }
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (_plain)
        {
            bool same = _rows.TryGetValue((grainId, reminderName), out (ReminderRow Row, long Etag) row) && ReminderRow.Etag(row.Etag) == eTag;
            return Task.FromResult(same && _rows.Remove((grainId, reminderName)));
        }
    }

    public Task TestOnlyClearTable()
    {
        lock (_plain) _rows.Clear();
        return Task.CompletedTask;
    }

    private static ReminderEntry Entry((ReminderRow Row, long Etag) row) => row.Row.Verified("memory", row.Row.Checksum(), row.Etag);

    private ReminderEntry[] All()
    {
        lock (_plain) return [.. _rows.Values.Select(Entry)];
    }
}
