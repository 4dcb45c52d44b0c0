namespace Arus.Fakes.Time;

/// <summary>A clock that a test moves. Timers fire on the thread that moves it, each at its own moment, in order.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(Timer Timer, int Armed), (long Due, long Order)> _due = new();
    private TimeSpan _passed;
    private TimeSpan _jumped;
    private long _order;

    public ManualTime()
        : this(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return start + _passed + _jumped;
    }

    public override long GetTimestamp()
    {
        lock (_gate) return _passed.Ticks;
    }

    /// <summary>Time goes on: timers that become due fire.</summary>
    public void Advance(TimeSpan by)
    {
        long until;
        lock (_gate) until = (_passed + by).Ticks;
        while (NextBefore(until) is { } timer) timer.Fire();
        lock (_gate) _passed = TimeSpan.FromTicks(until);
    }

    /// <summary>The wall clock is set: no time passes for timers.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_gate) _jumped += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? NextBefore(long until)
    {
        lock (_gate)
        {
            while (_due.TryPeek(out (Timer Timer, int Armed) next, out (long Due, long Order) at) && at.Due <= until)
            {
                _due.Dequeue();
                if (!next.Timer.IsArmed(next.Armed)) continue;
                if (at.Due > _passed.Ticks) _passed = TimeSpan.FromTicks(at.Due);
                return next.Timer;
            }

            return null;
        }
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private int _armed;
        private bool _isDisposed;

        public bool IsArmed(int armed) => !_isDisposed && armed == _armed;

        public void Fire()
        {
            if (_period > TimeSpan.Zero) Change(_period, _period);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                if (_isDisposed) return false;
                _period = period;
                _armed++;
                if (dueTime != Timeout.InfiniteTimeSpan) time._due.Enqueue((this, _armed), ((time._passed + dueTime).Ticks, time._order++));
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._gate) _isDisposed = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
