namespace Orleans.Embedded.Calls;

/// <summary>Requests of one timeout, the oldest first: only the head can be due.</summary>
internal sealed class DeadlineQueue
{
    private readonly Lock _gate = new();
    private DeadlineEntry? _first;
    private DeadlineEntry? _last;

    public bool IsEmpty => _first is null;

    public void Add(DeadlineEntry entry)
    {
        lock (_gate)
        {
            entry.Queue = this;
            entry.Before = _last;
            if (_last is null) _first = entry;
            else _last.After = entry;
            _last = entry;
        }
    }

    public void Remove(DeadlineEntry entry)
    {
        lock (_gate) Unlink(entry);
    }

    public void TakeDue(long now, List<GrainCall> due)
    {
        lock (_gate)
        {
            while (_first is { } first && first.Due <= now)
            {
                Unlink(first);
                due.Add(first.Call);
            }
        }
    }

    private void Unlink(DeadlineEntry entry)
    {
        if (entry.Queue is null) return;
        entry.Queue = null;
        if (entry.Before is null) _first = entry.After;
        else entry.Before.After = entry.After;
        if (entry.After is null) _last = entry.Before;
        else entry.After.Before = entry.Before;
        entry.Before = null;
        entry.After = null;
    }
}
