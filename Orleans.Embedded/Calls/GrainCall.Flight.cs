using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>The way of a request: who asked, who answers, since when, until when.</summary>
public abstract partial class GrainCall
{
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

    internal long QueuedAt { get; set; }

    internal long StartedAt { get; set; }

    internal bool IsStarted { get; set; }

    /// <summary>Timed out or cancelled before its turn came: never run.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>It runs, and its caller never hears of it.</summary>
    internal bool IsAnswerLost { get; set; }

    /// <summary>Somebody still looks at it after its end: not for the pool.</summary>
    internal bool IsKept { get; set; }

    /// <summary>The caller does not wait: nobody is told the outcome.</summary>
    internal virtual bool IsOneWay => Method.IsOneWay;

    internal virtual bool MayInterleave => Method.IsAlwaysInterleave;

    /// <summary>Filters see requests, not the engine's own work.</summary>
    internal virtual bool IsFiltered => true;

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
        Caller = caller;
        Parent = caller?.Call;
        ParentSerial = Parent?.Serial ?? 0;
    }

    internal void Run(Task running) => Running = running;

    /// <summary>The caller's token becomes one of the callee's own: its callbacks run on the callee's turns.</summary>
    internal void LinkCancellation(Activation callee)
    {
        CancellationToken asked = Cancellation;
        _linked = new CancellationTokenSource();
        Cancellation = _linked.Token;
        _linkedTo = asked.UnsafeRegister(
            static (state, token) =>
            {
                (GrainCall call, Activation callee) = ((GrainCall, Activation))state!;
                callee.CancelRequest(call, token);
            },
            (this, callee));
    }

    internal void CancelLinked() => _linked?.Cancel();

    internal void Unlink()
    {
        _linkedTo.Dispose();
        _linkedTo = default;
        _linked = null;
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
        IsStarted = false;
        IsAbandoned = false;
        IsAnswerLost = false;
        IsKept = false;
        Visible = null;
        Running = null;
        Incoming?.Recycle();
        ForgetCompletion();
        Free();
    }
}
