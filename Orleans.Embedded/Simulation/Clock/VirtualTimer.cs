namespace Orleans.Embedded.Simulation;

internal sealed class VirtualTimer(VirtualTime time, int owner, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private bool _isDisposed;

    /// <summary>The process that set it; zero for what lives outside of processes.</summary>
    public int Owner { get; } = owner;

    /// <summary>Place in the heap; -1 outside of it.</summary>
    public int Index { get; set; } = -1;

    /// <summary>In ticks since the world began.</summary>
    public long Due { get; set; }

    /// <summary>Decides between timers that are due at once.</summary>
    public long Sequence { get; set; }

    /// <summary>In ticks; zero rings once.</summary>
    public long Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_isDisposed) return false;
        Period = period > TimeSpan.Zero ? period.Ticks : 0;
        if (dueTime < TimeSpan.Zero) time.Forget(this);
        else time.Plan(this, dueTime.Ticks);
        return true;
    }

    public void Ring()
    {
        if (_flow is null) callback(state);
        else ExecutionContext.Run(_flow, static self => ((VirtualTimer)self!).Call(), this);
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        time.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
