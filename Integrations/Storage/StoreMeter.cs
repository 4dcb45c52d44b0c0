using System.Diagnostics.Metrics;

namespace Arus.Integrations.Storage;

/// <summary>What one database does, for the operator: writes, those that failed, writes in a commit, seconds of a commit.</summary>
internal sealed class StoreMeter
{
    private static readonly Meter s_meter = new("Arus.Storage");
    private static readonly Counter<long> s_writes = s_meter.CreateCounter<long>("arus.storage.writes", "{write}", "Writes that are on disk.");
    private static readonly Counter<long> s_failed = s_meter.CreateCounter<long>("arus.storage.writes.failed", "{write}", "Writes that failed.");
    private static readonly Histogram<int> s_shared = s_meter.CreateHistogram<int>("arus.storage.commit.writes", "{write}", "Writes that shared a commit.");
    private static readonly Histogram<double> s_seconds = s_meter.CreateHistogram<double>("arus.storage.commit.duration", "s", "From the first statement to the disk.");

    private readonly KeyValuePair<string, object?> _store;

    public StoreMeter(string store) => _store = new("store", store);

    public void Committed(int writes, TimeSpan took)
    {
        s_writes.Add(writes, _store);
        s_shared.Record(writes, _store);
        s_seconds.Record(took.TotalSeconds, _store);
    }

    public void Failed(int writes) => s_failed.Add(writes, _store);
}
