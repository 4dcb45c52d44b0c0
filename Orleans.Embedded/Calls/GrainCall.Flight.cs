using System.Diagnostics;
using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>The way of a request: who asked, who answers, since when, until when.</summary>
public abstract partial class GrainCall
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Abandoned = 2;

    private int _stage;
    private CancellationTokenSource? _linked;
    private CancellationTokenRegistration _linkedTo;

    /// <summary>Changes each time the object is used anew, so that a reference kept from an earlier use is known as stale.</summary>
    internal int Serial { get; private set; }

    internal Activation? Target { get; set; }

    internal GrainId TargetId { get; set; }

    /// <summary>The turn that runs this request, once it is admitted.</summary>
    internal TurnContext? Context { get; set; }

    /// <summary>The turn that asked: null when the caller is no grain.</summary>
    internal TurnContext? Caller { get; set; }

    internal GrainCall? Parent { get; private set; }

    internal int ParentSerial { get; private set; }

    internal ExecutionContext? Flow { get; set; }

    internal Guid ReentrancyId { get; set; }

    internal Activity? Activity { get; set; }

    internal long QueuedAt { get; set; }

    internal long StartedAt { get; set; }

    internal bool IsStarted => Volatile.Read(ref _stage) == Started;

    /// <summary>Timed out or cancelled before its turn came: never run.</summary>
    internal bool IsAbandoned => Volatile.Read(ref _stage) == Abandoned;

    /// <summary>How often activations that ran nothing have handed it on.</summary>
    internal int Bounces { get; set; }

    /// <summary>It runs, and its caller never hears of it.</summary>
    internal bool IsAnswerLost { get; set; }

    /// <summary>Somebody still looks at it after its end: not for the pool.</summary>
    internal bool IsKept { get; set; }

    /// <summary>The caller does not wait: nobody is told the outcome.</summary>
    internal virtual bool IsOneWay => Method.IsOneWay;

    internal virtual bool MayInterleave => Method.IsAlwaysInterleave;

    /// <summary>Filters see requests, not the engine's own work.</summary>
    internal virtual bool IsFiltered => true;

    /// <summary>Belongs to one activation and ends with it, whether or not its turn came.</summary>
    internal virtual bool EndsWithActivation => false;

    /// <summary>Counts as use of the grain and puts off its collection.</summary>
    internal virtual bool IsUse => true;

    /// <summary>What the caller was given to await, where an outgoing filter stands between.</summary>
    internal Task? Visible { get; set; }

    internal Task? Running { get; private set; }

    internal Action? WhenDone { get; set; }

    internal DeadlineEntry? Deadline { get; set; }

    internal IncomingCall? Incoming { get; set; }

    internal abstract Task? Completion { get; }

    internal abstract Task BeginCompletion(TaskCreationOptions options);

    internal abstract bool Settle(Task done);

    internal abstract bool Fail(Exception error);

    internal abstract bool Cancel(CancellationToken cancelled);

    internal abstract object? ResultOf(Task done);

    internal abstract Task TaskOf(object? result);

    internal abstract Task Faulted(Exception error);

    internal abstract Task ThroughFilters(IncomingCall context, Task running);

    internal abstract Task ThroughFilters(OutgoingCall context, Task running);

    internal virtual long WeighResult(Task done) => 0;

    private protected abstract void ForgetCompletion();

    internal void AskedBy(TurnContext? caller)
    {
        _stage = Waiting;
        Caller = caller;
        Parent = caller?.Call;
        ParentSerial = Parent?.Serial ?? 0;
    }

    internal void Run(Task running) => Running = running;

    /// <summary>Starts a request that nobody else knows of yet.</summary>
    internal void StartHere() => _stage = Started;

    /// <summary>A request that waits is either started or abandoned, by whoever comes first, and never both.</summary>
    internal bool TryStart() => Interlocked.CompareExchange(ref _stage, Started, Waiting) == Waiting;

    internal bool TryAbandon() => Interlocked.CompareExchange(ref _stage, Abandoned, Waiting) == Waiting;

    /// <summary>Begins the method; what it throws, or the task it fails to return, becomes the task's failure.</summary>
    internal Task Begin(object target)
    {
        try
        {
            return Start(target) ?? Faulted(new InvalidOperationException($"{Method} returned null instead of a task: return Task.CompletedTask or Task.FromResult"));
        }
        catch (Exception error)
        {
            return Faulted(error);
        }
    }

    /// <summary>
    /// The caller's token becomes one of the callee's own: its callbacks run on the callee's turns. Before the request is
    /// in a mailbox, since from then on another thread may run it.
    /// </summary>
    internal void LinkCancellation()
    {
        CancellationToken asked = Cancellation;
        _linked = new CancellationTokenSource();
        Cancellation = _linked.Token;
        _linkedTo = asked.UnsafeRegister(
            static (state, token) => ((GrainCall)state!).CancelAsked(token),
            this);
    }

    /// <summary>The token may have been cancelled before there was an answer to cancel.</summary>
    internal void CancelIfAsked()
    {
        if (_linked is null) return;
        Interlocked.MemoryBarrier();
        if (_linkedTo.Token is { IsCancellationRequested: true } asked) Cancel(asked);
    }

    internal void CancelLinked() => _linked?.Cancel();

    /// <summary>Neither time nor token ends it any more.</summary>
    internal void Disarm()
    {
        CallDeadlines.Remove(this);
        Unlink();
    }

    /// <summary>Once it has returned, no cancellation of this use is under way on another thread.</summary>
    internal void Unlink()
    {
        _linkedTo.Dispose();
        _linkedTo = default;
        _linked = null;
    }

    /// <summary>The caller gives up: a request that waits is dropped, one that runs sees its token cancelled on its own turn.</summary>
    private void CancelAsked(CancellationToken token)
    {
        // The turn below may come when the request has ended: it must not find another one in this object.
        IsKept = true;
        bool isDropped = TryAbandon();
        Cancel(token);
        if (isDropped) CallDeadlines.Remove(this);
        else if (Target is { } callee) callee.Post(new Turn(static state => ((GrainCall)state!).CancelLinked(), this, Context ?? new TurnContext(callee)));
    }

    /// <summary>Ready for the pool: nothing of this use is left.</summary>
    internal void Recycle()
    {
        Serial++;
        Target = null;
        TargetId = default;
        Context = null;
        Caller = null;
        Parent = null;
        Flow = null;
        ReentrancyId = default;
        IsAnswerLost = false;
        IsKept = false;
        Visible = null;
        Running = null;
        Incoming?.Recycle();
        ForgetCompletion();
        Free();
    }
}
