using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>
/// One grain in memory: its instance, its mailbox and its turns. At most one thread is inside at a time
/// (<see cref="_isTaken"/>); at most one request runs at a time unless its contract lets it interleave.
/// </summary>
internal sealed partial class Activation : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private Queue<Turn>? _ready;
    private List<GrainCall>? _waiting;
    private List<GrainCall>? _running;
    private GrainCall? _only;
    private TurnContext? _spareContext;
    private int _runningCount;
    private bool _isTaken;
    private ActivationState _state;
    private long _lastUsed;
    private int _turnsInRow;
    private bool _isUsed;
    private bool _hasRun;
    private long _keepUntil;

    public Activation(Engine engine, GrainKind kind, GrainId grainId)
    {
        Engine = engine;
        Kind = kind;
        GrainId = grainId;
        _lastUsed = engine.Ticks;
    }

    public Engine Engine { get; }

    public GrainKind Kind { get; }

    public GrainId GrainId { get; }

    public object? Instance { get; private set; }

    public bool IsGone => _state == ActivationState.Gone;

    public bool IsActive => _state == ActivationState.Active;

    /// <summary>Nothing runs, waits or is due: what a worker pool looks for.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate) return !_isTaken && _runningCount == 0 && _waiting is not { Count: > 0 };
        }
    }

    /// <summary>What is sent to it now is handed on to a successor.</summary>
    public bool IsEnding
    {
        get
        {
            lock (_gate) return _deactivation is not null || _state is ActivationState.Deactivating or ActivationState.Gone;
        }
    }

    public int Load
    {
        get
        {
            lock (_gate) return _runningCount + (_waiting?.Count ?? 0);
        }
    }

    public override string ToString() => GrainId.ToString();

    /// <summary>Takes the activation for the calling thread when nothing stands before the request. Never blocks.</summary>
    public bool TryEnter(GrainCall call)
    {
        lock (_gate)
        {
            if (_isTaken || _state != ActivationState.Active || _ready is { Count: > 0 }) return false;
            if (_waiting is { Count: > 0 } && !call.MayInterleave) return false;
            if (_deactivation is not null || !MayRun(call)) return false;
            _isTaken = true;
            call.StartHere();
            Admit(call);
            return true;
        }
    }

    /// <summary>Puts a request into the mailbox. False when the activation is gone: the caller finds its successor.</summary>
    public bool Enqueue(GrainCall call)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Gone) return false;
            _waiting ??= [];
            if (_waiting.Count >= Engine.Options.MailboxLimit && !call.MayInterleave && !call.EndsWithActivation)
            {
                _waiting.RemoveAll(static left => left.IsAbandoned);
                if (_waiting.Count >= Engine.Options.MailboxLimit) throw MailboxFull();
            }

            call.QueuedAt = Engine.Timestamp();
            _waiting.Add(call);
            if (_isTaken) return true;
            _isTaken = true;
        }

        Engine.Scheduler.Schedule(this);
        return true;
    }

    public void Post(Turn turn)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Gone && Engine.IsDead) return;
            (_ready ??= new Queue<Turn>()).Enqueue(turn);
            if (_isTaken) return;
            _isTaken = true;
        }

        Engine.Scheduler.Schedule(this);
    }

    /// <summary>Runs on the thread that took the activation: hands it on or lets it go.</summary>
    public void LeaveTurn()
    {
        lock (_gate)
        {
            if (!HasWork())
            {
                _isTaken = false;
                return;
            }
        }

        Engine.Scheduler.Schedule(this);
    }

    /// <summary>The request has ended: whatever waited for it may start.</summary>
    public void Release(GrainCall call, bool isAsync)
    {
        lock (_gate)
        {
            _runningCount--;
            if (ReferenceEquals(_only, call)) _only = null;
            else _running!.Remove(call);
            TurnContext context = call.Context!;
            context.Call = null;
            // Continuations that outlive an asynchronous request keep its context: it serves no other.
            if (!isAsync) _spareContext = context;
            _isUsed |= call.IsUse;
        }
    }

    /// <summary>The request cannot start before one that runs has ended, and no turn is under way that could end it.</summary>
    public bool IsHeldBack(GrainCall call)
    {
        lock (_gate) return !_isTaken && _state == ActivationState.Active && _ready is not { Count: > 0 } && !MayRun(call);
    }

    public void DelayDeactivation(TimeSpan time)
    {
        long until = time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan ? long.MaxValue : Engine.Ticks + time.Ticks;
        _keepUntil = time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan ? 0 : until;
    }

    /// <summary>Idle for its collection age, and nobody asked to keep it.</summary>
    public bool IsCollectable(long now)
    {
        lock (_gate)
        {
            if (_isUsed) _lastUsed = now;
            _isUsed = false;
            return _state == ActivationState.Active && !_isTaken && _runningCount == 0 && _keepUntil <= now
                && Kind.CollectionAge != Timeout.InfiniteTimeSpan && now - _lastUsed >= Kind.CollectionAge.Ticks;
        }
    }

    public bool IsIdleFor(TimeSpan time, long now)
    {
        lock (_gate)
        {
            // A thread that is about to leave still holds it: the deactivation follows that thread.
            if (_state != ActivationState.Active || _runningCount > 0 || _waiting is { Count: > 0 } || Kind.IsObserver) return false;
            if (_keepUntil > now || Kind.CollectionAge == Timeout.InfiniteTimeSpan) return false;
            return time <= TimeSpan.Zero || (!_isUsed && now - _lastUsed >= time.Ticks);
        }
    }

    private void Admit(GrainCall call)
    {
        _runningCount++;
        if (_only is null && _running is not { Count: > 0 }) _only = call;
        else (_running ??= []).Add(call);
        TurnContext context = _spareContext ?? new TurnContext(this);
        _spareContext = null;
        context.Call = call;
        call.Context = context;
        _hasRun = true;
        call.StartedAt = Engine.Timestamp();
    }

    private bool MayRun(GrainCall call)
    {
        if (_runningCount == 0 || Kind.IsReentrant || call.MayInterleave || IsInSection(call) || Interleaves(call)) return true;
        if (_only is { } only && !Allows(only, call)) return false;
        if (_running is null) return true;
        foreach (GrainCall running in _running)
        {
            if (!Allows(running, call)) return false;
        }

        return true;
    }

    /// <summary>The grain's own predicate: one that throws lets nothing in.</summary>
    private bool Interleaves(GrainCall call)
    {
        try
        {
            return Kind.MayInterleave(Instance, call);
        }
        catch (Exception error)
        {
            Engine.LogMayInterleaveThrew(GrainId, call.Method.Name, error);
            return false;
        }
    }

    /// <summary>The one that runs, for its part, lets the other start beside it.</summary>
    public static bool Allows(GrainCall running, GrainCall call) =>
        (running.Method.IsReadOnly && call.Method.IsReadOnly) || running.MayInterleave;

    /// <summary>While the activation ends, only what its last requests may themselves be waiting for is let in.</summary>
    private bool IsPartOfWhatRuns(GrainCall call) =>
        _runningCount > 0 && (call.MayInterleave || IsInSection(call) || (CycleWatch.ComesFrom(call, this) && MayRun(call)));

    private bool HasWork()
    {
        if (_ready is { Count: > 0 }) return true;
        if (_state == ActivationState.Created) return true;
        if (_deactivation is not null && _runningCount == 0 && _state == ActivationState.Active) return true;
        return _state == ActivationState.Active && _waiting is { Count: > 0 } && NextAdmissible() >= 0;
    }

    private int NextAdmissible()
    {
        for (int i = 0; i < _waiting!.Count; i++)
        {
            GrainCall call = _waiting[i];
            if (call.IsAbandoned) return i;
            if (_deactivation is null ? MayRun(call) : IsPartOfWhatRuns(call)) return i;
        }

        return -1;
    }

    private LimitExceededException MailboxFull() =>
        new($"The mailbox of {GrainId} holds {Engine.Options.MailboxLimit} requests and takes no more: the grain is slower than its callers");
}
