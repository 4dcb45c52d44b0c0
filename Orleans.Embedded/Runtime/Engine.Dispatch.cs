using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>From a reference to a turn.</summary>
internal sealed partial class Engine
{
    /// <summary>Sends a request: outgoing filters, then the grain.</summary>
    public Task Send(GrainCall call, ReferenceTarget target, GrainReference reference)
    {
        if (OutgoingFilters.Length == 0) return Dispatch(call, target);

        call.IsKept = true;
        call.AskedBy(TurnContext.Current);
        OutgoingCall context = new(call, target, reference, OutgoingFilters);
        Task visible;
        try
        {
            visible = call.ThroughFilters(context, context.Invoke());
        }
        catch (Exception error)
        {
            visible = call.Faulted(error);
        }

        call.Visible = visible;
        return call.IsOneWay ? Task.CompletedTask : visible;
    }

    /// <summary>Runs the request on this thread when the grain is idle, puts it into its mailbox when it is not.</summary>
    public Task Dispatch(GrainCall call, ReferenceTarget target)
    {
        TurnContext? caller = TurnContext.Current;
        call.TargetId = target.GrainId;
        call.AskedBy(caller);
        if (Refusal(call, target, caller) is { } refusal) return Refused(call, refusal);
        if (call.Cancellation.IsCancellationRequested) return Refused(call, new OperationCanceledException(call.Cancellation));
        call.ReentrancyId = RequestContext.ReentrancyId;

        if (!call.IsOneWay && !target.Kind.IsObserver && Scheduler.MayRunHere(call))
        {
            Activation activation = target.Resolve();
            if (!activation.IsActive && !ActivateHere(activation, call, out Exception? failure))
                return failure is null ? Queue(call, target) : Refused(call, failure);
            if (activation.TryEnter(call)) return RunHere(call, activation);
        }

        return Queue(call, target);
    }

    /// <summary>Finds the grain again for a request that its activation left behind.</summary>
    public void Resend(GrainCall call)
    {
        GrainKind kind = call.Target!.Kind;
        try
        {
            do
            {
                call.Target = Directory.Find(call.TargetId, kind);
            }
            while (!call.Target.Enqueue(call));
        }
        catch (LimitExceededException full)
        {
            call.Disarm();
            call.Fail(full);
        }
    }

    public static OrleansException TooLarge(GrainCall call, GrainId grain, long size, string what) =>
        new($"The {what} of {call.Method} on {grain} is about {size / 1024:N0} KiB; {MessageSize.Limit / 1024:N0} KiB is the most a message may be: send it in pages");

    public static OrleansException Unreadable(GrainCall call, GrainId grain, Exception error, string what) =>
        new($"The {what} of {call.Method} on {grain} cannot be read: {error.Message}", error);

    private static Task RunHere(GrainCall call, Activation activation)
    {
        call.Target = activation;
        if (call.Cancellation.CanBeCanceled) call.LinkCancellation();
        PoolScheduler.Depth++;
        Task answer = activation.RunHere(call);
        PoolScheduler.Depth--;
        if (answer.IsCompleted && call.Completion is null && !call.IsKept) call.Recycle();
        return answer;
    }

    /// <summary>Grains that call others while they come to life count against the depth as calls do.</summary>
    private bool ActivateHere(Activation activation, GrainCall call, out Exception? failure)
    {
        failure = IsDead ? Stopped(call) : null;
        if (failure is not null) return false;
        PoolScheduler.Depth++;
        bool isActive = activation.TryActivateHere(out failure);
        PoolScheduler.Depth--;
        return isActive;
    }

    private Task Queue(GrainCall call, ReferenceTarget target)
    {
        TaskCreationOptions options = call.Caller is null ? Scheduler.OutsideCompletion : TaskCreationOptions.None;
        Task answer = call.IsOneWay ? Task.CompletedTask : call.BeginCompletion(options);
        call.Flow = ExecutionContext.Capture();
        Deadlines.Add(call);
        if (call.Cancellation.CanBeCanceled) call.LinkCancellation();
        if (!Scheduler.Intercept(call, target)) Deliver(call, target);

        // The silo may have stopped since it was asked: then nobody runs this any more.
        if (IsDead && call.TryAbandon())
        {
            call.Disarm();
            call.Fail(Stopped(call));
        }

        return answer;
    }

    /// <summary>Puts a request into its grain's mailbox.</summary>
    public void Deliver(GrainCall call, ReferenceTarget target)
    {
        try
        {
            do
            {
                call.Target = target.Resolve();
            }
            while (!call.Target.Enqueue(call));
        }
        catch (LimitExceededException full)
        {
            call.Disarm();
            call.Fail(full);
            return;
        }

        if (call.Parent is not null) Cycles.Suspect(call);
    }

    private OrleansException? Refusal(GrainCall call, ReferenceTarget target, TurnContext? caller)
    {
        if (_state != EngineState.Running && !(_state == EngineState.Stopping && caller is not null))
        {
            return Stopped(call);
        }

        try
        {
            long size = call.Weigh();
            return size > MessageSize.Limit ? TooLarge(call, target.GrainId, size, "request") : null;
        }
        catch (Exception error)
        {
            return Unreadable(call, target.GrainId, error, "request");
        }
    }

    private OrleansMessageRejectionException Stopped(GrainCall call) =>
        new($"{call.Method} on {call.TargetId} was refused: the silo is {_state.ToString().ToLowerInvariant()}");

    private static Task Refused(GrainCall call, Exception refusal)
    {
        if (call.IsOneWay) return Task.CompletedTask;
        return call.Faulted(refusal);
    }
}
