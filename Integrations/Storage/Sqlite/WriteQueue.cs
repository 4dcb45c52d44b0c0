namespace Arus.Integrations.Storage.Sqlite;

/// <summary>Bounded: callers wait for a place, the writer takes all that wait at once.</summary>
internal sealed class WriteQueue(int capacity) : IDisposable
{
    private readonly SemaphoreSlim _places = new(capacity, capacity);
    private readonly Lock _plain = new();
    private readonly ManualResetEventSlim _some = new(false);
    private List<SqliteWrite> _waiting = new(64);
    private bool _closed;

    public int Length
    {
        get
        {
            lock (_plain) return _waiting.Count;
        }
    }

    /// <summary>False when the queue is closed.</summary>
    public ValueTask<bool> Put(SqliteWrite write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _places.Wait(0, CancellationToken.None) ? new ValueTask<bool>(Add(write)) : PutLater(write, cancel);
    }

    /// <summary>Waits for writes and takes them all, in order. False when the queue is closed and empty.</summary>
    public bool Take(ref List<SqliteWrite> into)
    {
        into.Clear();
        while (true)
        {
            lock (_plain)
            {
                if (_waiting.Count > 0)
                {
                    (into, _waiting) = (_waiting, into);
                    _places.Release(into.Count);
                    return true;
                }

                if (_closed) return false;
                _some.Reset();
            }

            _some.Wait(CancellationToken.None);
        }
    }

    /// <summary>Refuses what comes; what is there is still taken.</summary>
    public void Close()
    {
        lock (_plain) _closed = true;
        _some.Set();
    }

    public void Dispose()
    {
        _places.Dispose();
        _some.Dispose();
    }

    private async ValueTask<bool> PutLater(SqliteWrite write, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        return Add(write);
    }

    private bool Add(SqliteWrite write)
    {
        bool first;
        lock (_plain)
        {
            if (_closed)
            {
                _places.Release();
                return false;
            }

            _waiting.Add(write);
            first = _waiting.Count == 1;
        }

        if (first) _some.Set();
        return true;
    }
}
