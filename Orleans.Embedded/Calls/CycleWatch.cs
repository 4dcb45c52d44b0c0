using Orleans.Embedded.Activations;
using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>
/// Finds requests that wait for themselves. A request that queues behind one of its own ancestors is a suspect; it is
/// failed once every caller between the two is seen to wait for the next, so that nothing in the circle can ever move. A
/// circle through a call that its caller can end without is left alone.
/// </summary>
internal sealed class CycleWatch
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_last = TimeSpan.FromSeconds(1);

    private readonly Engine _engine;
    private readonly Lock _gate = new();
    private readonly List<GrainCall> _suspects = [];
    private readonly ITimer _timer;
    private TimeSpan _pause;

    public CycleWatch(Engine engine)
    {
        _engine = engine;
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = engine.Time.CreateTimer(static state => ((CycleWatch)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_gate) return _suspects.Count;
        }
    }

    /// <summary>Looks at a request that has just been queued by a grain.</summary>
    public void Suspect(GrainCall call)
    {
        if (call.IsOneWay || Blocker(call) is null) return;
        lock (_gate)
        {
            _suspects.Add(call);
            _pause = s_first;
        }

        _timer.Change(s_first, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        List<(GrainCall Call, GrainCall Blocker)> stuck = [];
        bool isDone;
        lock (_gate)
        {
            _suspects.RemoveAll(call => call.IsStarted || call.IsAbandoned || call.Completion is not { IsCompleted: false });
            foreach (GrainCall call in _suspects)
            {
                if (Blocker(call) is { } blocker && call.Target!.IsHeldBack(call) && AllAwait(call, blocker)) stuck.Add((call, blocker));
            }

            _suspects.RemoveAll(call => stuck.Any(s => s.Call == call));
            isDone = _suspects.Count == 0;
            _pause = _pause * 2 < s_last ? _pause * 2 : s_last;
        }

        foreach ((GrainCall call, GrainCall blocker) in stuck) Break(call, blocker);
        if (!isDone) _timer.Change(_pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The ancestor that keeps this request from starting; null when there is none.</summary>
    private static GrainCall? Blocker(GrainCall call)
    {
        GrainCall child = call;
        while (ParentOf(child) is { } parent)
        {
            if (parent.Target == call.Target && parent.IsStarted && !Activation.Allows(parent, call)) return parent;
            child = parent;
        }

        return null;
    }

    /// <summary>Some request that runs on the activation is waiting for this one, as far as its callers tell.</summary>
    public static bool ComesFrom(GrainCall call, Activation activation)
    {
        for (GrainCall? parent = ParentOf(call); parent is not null; parent = ParentOf(parent))
        {
            if (parent.Target == activation && parent.IsStarted) return true;
        }

        return false;
    }

    private static GrainCall? ParentOf(GrainCall call) =>
        call.Parent is { } parent && parent.Serial == call.ParentSerial ? parent : null;

    private static bool AllAwait(GrainCall call, GrainCall blocker)
    {
        for (GrainCall one = call; one != blocker;)
        {
            if (ParentOf(one) is not { Running: { } running } parent) return false;
            if ((one.Visible ?? one.Completion) is not { IsCompleted: false } task || !AwaitChain.Leads(task, running)) return false;
            one = parent;
        }

        return true;
    }

    private void Break(GrainCall call, GrainCall blocker)
    {
        List<string> path = [];
        for (GrainCall? one = call; one is not null; one = one == blocker ? null : ParentOf(one)) path.Add($"{one.TargetId} {one.Method.Name}");
        path.Reverse();
        if (!call.TryAbandon()) return;
        call.Disarm();
        bool isTold = call.Fail(new TimeoutException(
            $"The call can never be answered, its grains await each other: {string.Join(" -> ", path)}. "
            + "Let one of them tell the other by [OneWay], or mark the method [AlwaysInterleave] or the call RequestContext.AllowCallChainReentrancy()"));
        if (isTold) _engine.Counters.CycleBroken();
    }
}
