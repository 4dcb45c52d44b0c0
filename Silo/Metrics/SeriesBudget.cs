namespace Arus.Silo.Metrics;

/// <summary>How many series may be made in all: names come from the outside, memory does not.</summary>
internal sealed class SeriesBudget(int limit)
{
    private int _left = limit;
    private long _dropped;

    /// <summary>Measurements that had to share a series because there were too many.</summary>
    public long DroppedMeasurements => Volatile.Read(ref _dropped);

    public bool Take()
    {
        if (Interlocked.Decrement(ref _left) >= 0) return true;
        Interlocked.Increment(ref _left);
        return false;
    }

    public void Dropped() => Interlocked.Increment(ref _dropped);
}
