using System.Collections.Concurrent;
using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>
/// Fails requests whose answer does not come in time, with a TimeoutException: the outcome is unknown, the grain may still
/// be at it. One clock tick serves all; it stands still while nothing is in flight.
/// </summary>
internal sealed class CallDeadlines
{
    /// <summary>How late a timeout may be, and how often the clock is read while requests are in flight.</summary>
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(250);

    private readonly Engine _engine;
    private readonly ITimer _timer;
    private readonly DeadlineQueue[] _usual = [.. Enumerable.Range(0, 4).Select(_ => new DeadlineQueue())];
    private readonly ConcurrentDictionary<TimeSpan, DeadlineQueue> _special = [];
    private int _isTicking;

    public CallDeadlines(Engine engine)
    {
        _engine = engine;
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = engine.Time.CreateTimer(static state => ((CallDeadlines)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(GrainCall call)
    {
        TimeSpan timeout = call.Method.ResponseTimeout ?? _engine.ResponseTimeout;
        if (timeout == Timeout.InfiniteTimeSpan || call.IsOneWay) return;
        DeadlineEntry entry = new(call, _engine.Ticks + timeout.Ticks);
        call.Deadline = entry;
        QueueOf(call, timeout).Add(entry);
        if (Interlocked.Exchange(ref _isTicking, 1) == 0) _timer.Change(s_tick, Timeout.InfiniteTimeSpan);
    }

    public static void Remove(GrainCall call)
    {
        if (call.Deadline is not { } entry) return;
        call.Deadline = null;
        entry.Queue?.Remove(entry);
    }

    /// <summary>The silo has stopped: what never started is refused, what did has an outcome that nobody will tell.</summary>
    public void FailAll(Func<GrainCall, Exception> refusal, Exception unknown)
    {
        foreach (GrainCall call in Take(long.MaxValue)) call.Fail(call.TryAbandon() ? refusal(call) : unknown);
    }

    /// <summary>Fails what was asked from outside the grains: to those callers a killed process is a connection that broke.</summary>
    public void FailOutside(Exception error)
    {
        foreach (GrainCall call in Take(long.MaxValue))
        {
            if (call.Caller is null) call.Fail(error);
        }
    }

    private DeadlineQueue QueueOf(GrainCall call, TimeSpan timeout)
    {
        if (call.Method.ResponseTimeout is null) return _usual[Environment.CurrentManagedThreadId & 3];
        return _special.GetOrAdd(timeout, static _ => new DeadlineQueue());
    }

    private void Tick()
    {
        foreach (GrainCall call in Take(_engine.Ticks)) TimeOut(call);
        // A full fence: whoever adds a request either finds the clock stopped or is seen here.
        Interlocked.Exchange(ref _isTicking, 0);
        if (IsEmpty || Interlocked.Exchange(ref _isTicking, 1) != 0) return;
        _timer.Change(s_tick, Timeout.InfiniteTimeSpan);
    }

    public bool IsEmpty => _usual.All(q => q.IsEmpty) && _special.Values.All(q => q.IsEmpty);

    private List<GrainCall> Take(long now)
    {
        List<GrainCall> due = [];
        foreach (DeadlineQueue queue in _usual) queue.TakeDue(now, due);
        foreach (DeadlineQueue queue in _special.Values) queue.TakeDue(now, due);
        return due;
    }

    private void TimeOut(GrainCall call)
    {
        TimeSpan timeout = call.Method.ResponseTimeout ?? _engine.ResponseTimeout;
        bool isDropped = call.TryAbandon();
        if (isDropped) call.Unlink();
        string where = isDropped ? "it was still waiting for its turn" : "it had started and may still be at it";
        if (call.Fail(new TimeoutException($"No answer within {timeout} from {call.TargetId} to {call.Method}: {where}"))) _engine.Counters.TimedOut();
    }
}
