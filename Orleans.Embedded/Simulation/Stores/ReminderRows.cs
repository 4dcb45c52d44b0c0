using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>Reminders that outlive the process.</summary>
internal sealed class ReminderRows : ISimulatedStore
{
    private readonly SortedDictionary<(GrainId Grain, string Name), ReminderEntry> _rows = new(Comparer<(GrainId Grain, string Name)>.Create(
        static (a, b) => a.Grain.CompareTo(b.Grain) is not 0 and int byGrain ? byGrain : string.CompareOrdinal(a.Name, b.Name)));

    private long _etags;

    public IEnumerable<ReminderEntry> All => _rows.Values.Select(Copied);

    public ReminderEntry? Find(GrainId grain, string name) => _rows.TryGetValue((grain, name), out ReminderEntry? row) ? Copied(row) : null;

    public string Put(ReminderEntry entry)
    {
        ReminderEntry row = Copied(entry);
        row.ETag = (++_etags).ToString(CultureInfo.InvariantCulture);
        _rows[(row.GrainId, row.ReminderName)] = row;
        return row.ETag;
    }

    public bool Remove(GrainId grain, string name, string etag) =>
        _rows.TryGetValue((grain, name), out ReminderEntry? row) && row.ETag == etag && _rows.Remove((grain, name));

    public void Clear() => _rows.Clear();

    public ISimulatedStore Copy()
    {
        ReminderRows copy = new() { _etags = _etags };
        foreach ((var key, ReminderEntry row) in _rows) copy._rows.Add(key, Copied(row));
        return copy;
    }

    private static ReminderEntry Copied(ReminderEntry row) => new()
    {
        GrainId = row.GrainId, ReminderName = row.ReminderName, StartAt = row.StartAt, Period = row.Period, ETag = row.ETag,
    };
}
