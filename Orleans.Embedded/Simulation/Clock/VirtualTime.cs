namespace Orleans.Embedded.Simulation;

/// <summary>
/// The only clock of a simulated world. It stands still while anything is ready and then moves to the next timer that is
/// due. Its wall clock can be set wrong; what is counted by it (timers, timestamps) goes on evenly.
/// </summary>
public sealed class VirtualTime : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly TimerHeap _timers = new();
    private readonly ThreadGuard _guard;
    private long _timersMade;

    internal VirtualTime(ThreadGuard guard) => _guard = guard;

    /// <summary>Since the world began.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>How wrong the wall clock is.</summary>
    public TimeSpan Skew { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => s_start + Elapsed + Skew;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        CreateTimer(0, callback, state, dueTime, period);

    /// <summary>Sets the wall clock forward or back, as an operator or a time server would.</summary>
    public void Jump(TimeSpan by) => Skew += by;

    internal VirtualTimer CreateTimer(int owner, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        VirtualTimer timer = new(this, owner, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Restore(TimeSpan elapsed, TimeSpan skew) => (Elapsed, Skew) = (elapsed, skew);

    /// <summary>Moves to the next timer and lets it ring. False when there is none.</summary>
    internal bool MoveToNext()
    {
        if (_timers.Next is not { } timer) return false;
        if (timer.Due > Elapsed.Ticks) Elapsed = new TimeSpan(timer.Due);
        _timers.Remove(timer);
        if (timer.Period > 0) Plan(timer, timer.Period);
        timer.Ring();
        return true;
    }

    internal void Plan(VirtualTimer timer, long ticks)
    {
        if (!_guard.IsHere("a timer is set")) return;
        _timers.Remove(timer);
        timer.Due = Elapsed.Ticks + ticks;
        timer.Sequence = ++_timersMade;
        _timers.Add(timer);
    }

    internal void Forget(VirtualTimer timer)
    {
        if (_guard.IsHere("a timer is stopped")) _timers.Remove(timer);
    }

    /// <summary>The timers of a process that died ring no more.</summary>
    internal void ForgetAll(int owner) => _timers.RemoveAll(owner);
}
