using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Reminders that live as long as the process, in a stable order.</summary>
internal sealed class MemoryReminderTable : IReminderTable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, ReminderEntry> _rows = new(StringComparer.Ordinal);
    private long _etags;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read(row => row.GrainId == grainId);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Read(row =>
    {
        uint hash = row.GrainId.GetUniformHashCode();
        return begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
    });

    public Task<ReminderEntry> ReadRow(GrainId grainId, string reminderName)
    {
        lock (_gate) return Task.FromResult(_rows.TryGetValue(Key(grainId, reminderName), out ReminderEntry? row) ? Copy(row) : null!);
    }

    public Task<string> UpsertRow(ReminderEntry entry)
    {
        ReminderEntry row = Copy(entry);
        lock (_gate)
        {
            row.ETag = (++_etags).ToString(CultureInfo.InvariantCulture);
            _rows[Key(row.GrainId, row.ReminderName)] = row;
        }

        return Task.FromResult(row.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        string key = Key(grainId, reminderName);
        lock (_gate) return Task.FromResult(_rows.TryGetValue(key, out ReminderEntry? row) && row.ETag == eTag && _rows.Remove(key));
    }

    public Task TestOnlyClearTable()
    {
        lock (_gate) _rows.Clear();
        return Task.CompletedTask;
    }

    private static string Key(GrainId grain, string name) => $"{grain}\n{name}";

    private static ReminderEntry Copy(ReminderEntry row) =>
        new() { GrainId = row.GrainId, ReminderName = row.ReminderName, StartAt = row.StartAt, Period = row.Period, ETag = row.ETag };

    private Task<ReminderTableData> Read(Func<ReminderEntry, bool> isWanted)
    {
        lock (_gate) return Task.FromResult(new ReminderTableData(_rows.Values.Where(isWanted).Select(Copy)));
    }
}
