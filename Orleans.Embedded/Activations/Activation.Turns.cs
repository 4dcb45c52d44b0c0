using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>Running turns: queued ones on a scheduler's thread, and requests to an idle grain on the caller's own.</summary>
internal sealed partial class Activation
{
    /// <summary>Turns one thread runs before it lets others have it.</summary>
    private const int Quantum = 32;

    private enum Step
    {
        Nothing,
        Turn,
        Request,
        Activate,
        Deactivate,
    }

    void IThreadPoolWorkItem.Execute()
    {
        for (int i = 0; i < Quantum; i++)
        {
            // A silo that is dead runs nothing more: the activation stays taken and is never scheduled again.
            if (Engine.IsDead) return;
            if (!RunNext()) return;
        }

        LeaveTurn();
    }

    /// <summary>Runs one turn on this thread, which holds the activation. False when there was none and the activation has been let go.</summary>
    public bool RunNext()
    {
        Turn turn = default;
        GrainCall? call = null;
        Step step;
        lock (_gate)
        {
            step = Next(ref turn, ref call);
            if (step == Step.Nothing)
            {
                _isTaken = false;
                return false;
            }
        }

        ExecutionContext? outer = ExecutionContext.Capture();
        switch (step)
        {
            case Step.Turn: RunTurn(turn); break;
            case Step.Request: RunQueued(call!); break;
            case Step.Activate: Activate(call?.Flow); break;
            case Step.Deactivate: Deactivate(); break;
            case Step.Nothing: break;
        }

        if (outer is not null && ExecutionContext.Capture() != outer) ExecutionContext.Restore(outer);
        return true;
    }

    /// <summary>Runs an admitted request on the caller's thread. The answer is complete when the grain did not wait.</summary>
    public Task RunHere(GrainCall call)
    {
        SynchronizationContext? outer = SynchronizationContext.Current;
        ExecutionContext? flow = ExecutionContext.Capture();
        SynchronizationContext.SetSynchronizationContext(call.Context);
        Task running = Start(call, Instance!);
        SynchronizationContext.SetSynchronizationContext(outer);
        if (flow is not null && ExecutionContext.Capture() != flow) ExecutionContext.Restore(flow);
        Engine.Watch(this, call.Method, call.StartedAt, isCallersThread: true);

        if (running.IsCompleted)
        {
            Ended(call, running, isAsync: false);
            LeaveTurn();
            return TooLarge(call, running) is { } refused ? call.Faulted(refused) : running;
        }

        Task answer = call.BeginCompletion(call.Caller is null ? Engine.Scheduler.OutsideCompletion : TaskCreationOptions.None);
        call.CancelIfAsked();
        Engine.Deadlines.Add(call);
        WaitFor(call, running);
        LeaveTurn();
        return answer;
    }

    private Step Next(ref Turn turn, ref GrainCall? call)
    {
        bool isMailFirst = _turnsInRow >= Quantum;
        if (!isMailFirst && TakeTurn(ref turn)) return Step.Turn;
        _turnsInRow = 0;
        Step step = NextStep(ref call);
        return step == Step.Nothing && TakeTurn(ref turn) ? Step.Turn : step;
    }

    /// <summary>A request that never stops yielding does not keep out those that may run beside it.</summary>
    private bool TakeTurn(ref Turn turn)
    {
        if (_ready is null || !_ready.TryDequeue(out turn)) return false;
        _turnsInRow++;
        return true;
    }

    private Step NextStep(ref GrainCall? call)
    {
        switch (_state)
        {
            case ActivationState.Created:
                _state = ActivationState.Activating;
                call = _waiting?.FirstOrDefault();
                return Step.Activate;
            case ActivationState.Active when _deactivation is not null && _runningCount == 0:
                _state = ActivationState.Deactivating;
                return Step.Deactivate;
            case ActivationState.Active when _waiting is { Count: > 0 }:
                int next = NextAdmissible();
                if (next < 0) return Step.Nothing;
                call = _waiting[next];
                _waiting.RemoveAt(next);
                if (call.TryStart()) Admit(call);
                return Step.Request;
            default:
                return Step.Nothing;
        }
    }

    private void RunTurn(Turn turn)
    {
        long started = Engine.Timestamp();
        SynchronizationContext.SetSynchronizationContext(turn.Context);
        try
        {
            turn.Callback(turn.State);
        }
        catch (Exception error)
        {
            Engine.LogTurnThrew(GrainId, error);
        }

        SynchronizationContext.SetSynchronizationContext(null);
        Engine.Watch(this, turn.Context.Call?.Method, started, isCallersThread: false);
        Engine.Scheduler.TurnEnded(this);
    }

    private void RunQueued(GrainCall call)
    {
        if (!call.IsStarted)
        {
            call.Disarm();
            return;
        }

        object? target = Instance ?? _observer?.Target;
        if (target is null)
        {
            // A deleted observer: the request takes no room, and time answers whoever waits for it.
            Release(call, isAsync: false);
            call.Unlink();
            return;
        }

        ExecutionContext? outer = ExecutionContext.Capture();
        if (call.Flow is { } flow) ExecutionContext.Restore(flow);
        SynchronizationContext.SetSynchronizationContext(call.Context);
        Task running = Start(call, target);
        SynchronizationContext.SetSynchronizationContext(null);
        if (outer is not null) ExecutionContext.Restore(outer);
        Engine.Watch(this, call.Method, call.StartedAt, isCallersThread: false);

        if (running.IsCompleted) Finish(call, running, isAsync: false);
        else WaitFor(call, running);
        Engine.Scheduler.TurnEnded(this);
    }

    private Task Start(GrainCall call, object target)
    {
        call.Activity = Engine.StartTrace(call);
        IIncomingGrainCallFilter[] filters = Engine.IncomingFilters;
        if (!call.IsFiltered || (filters.Length == 0 && target is not IIncomingGrainCallFilter)) return call.Begin(target);
        try
        {
            IncomingCall context = call.Incoming ??= new IncomingCall(call);
            Task passed = context.Begin(filters, target);
            return passed.IsCompletedSuccessfully ? context.Outcome : call.ThroughFilters(context, passed);
        }
        catch (Exception error)
        {
            return call.Faulted(error);
        }
    }

    private OrleansException? TooLarge(GrainCall call, Task done)
    {
        try
        {
            long size = done.IsCompletedSuccessfully ? call.WeighResult(done) : 0;
            return size <= MessageSize.Limit ? null : Engine.TooLarge(call, GrainId, size, "answer");
        }
        catch (Exception error)
        {
            return Engine.Unreadable(call, GrainId, error, "answer");
        }
    }

    private void WaitFor(GrainCall call, Task running)
    {
        call.Run(running);
        call.WhenDone = () => Finish(call, running, isAsync: true);
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(call.Context);
        running.GetAwaiter().UnsafeOnCompleted(call.WhenDone);
        SynchronizationContext.SetSynchronizationContext(outer);
    }

    private void Finish(GrainCall call, Task done, bool isAsync)
    {
        Ended(call, done, isAsync);
        if (call.IsAnswerLost || Engine.IsDead) return;
        CallDeadlines.Remove(call);
        if (call.IsOneWay)
        {
            if (done.Exception is { } lost) Engine.LogOneWayThrew(GrainId, call.Method.Name, lost.InnerException!);
            return;
        }

        if (TooLarge(call, done) is { } refused) call.Fail(refused);
        else call.Settle(done);
    }

    private void Ended(GrainCall call, Task done, bool isAsync)
    {
        Release(call, isAsync);
        call.Unlink();
        Engine.Measure(this, call, done);
        Engine.Scheduler.RequestEnded(this, call, done);
        if (done.IsFaulted && done.Exception!.InnerException is InconsistentStateException) RequestDeactivation(StateLost());
    }
}
