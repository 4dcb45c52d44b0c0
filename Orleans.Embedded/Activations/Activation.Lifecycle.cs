using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>From the first request to the last: activation, deactivation, and what becomes of requests that wait meanwhile.</summary>
internal sealed partial class Activation
{
    /// <summary>How often a request is handed on by activations that ran nothing before it is refused.</summary>
    private const int MostBounces = 3;

    private readonly List<IActivationFacet> _facets = [];
    private Exception? _failure;
    private WeakReference? _observer;
    private HashSet<GrainTimer>? _timers;
    private DeactivationReason? _deactivation;
    private TaskCompletionSource? _gone;
    private CancellationTokenSource? _ending;

    /// <summary>Completes when the activation is gone.</summary>
    public Task Deactivated
    {
        get
        {
            lock (_gate)
            {
                if (_state == ActivationState.Gone) return Task.CompletedTask;
                return (_gone ??= new TaskCompletionSource(Engine.Scheduler.OutsideCompletion)).Task;
            }
        }
    }

    /// <summary>An object of somebody else's, called through references and held weakly.</summary>
    public void Observe(object observer)
    {
        _observer = new WeakReference(observer);
        _state = ActivationState.Active;
    }

    /// <summary>An observer that is deleted, or that nobody holds any more.</summary>
    public bool IsForgotten => _observer is { IsAlive: false };

    /// <summary>The observer is deleted: it stays known, and calls to it are never answered.</summary>
    public void Forget()
    {
        _observer = new WeakReference(null);
        _state = ActivationState.Active;
    }

    /// <summary>Activates on this thread when nobody else does. False when it did not end at once, or failed.</summary>
    public bool TryActivateHere(out Exception? failure)
    {
        failure = null;
        lock (_gate)
        {
            if (_isTaken || _state != ActivationState.Created) return _state == ActivationState.Active;
            _isTaken = true;
            _state = ActivationState.Activating;
        }

        SynchronizationContext? outer = SynchronizationContext.Current;
        ExecutionContext? flow = ExecutionContext.Capture();
        Activate(flow: null);
        SynchronizationContext.SetSynchronizationContext(outer);
        if (flow is not null && ExecutionContext.Capture() != flow) ExecutionContext.Restore(flow);
        LeaveTurn();
        failure = _failure;
        return _state == ActivationState.Active;
    }

    /// <summary>Asks the activation to end once nothing runs. What waits goes to its successor.</summary>
    public void RequestDeactivation(DeactivationReason reason, CancellationToken cancel = default)
    {
        bool schedule = false;
        lock (_gate)
        {
            if (_state is ActivationState.Gone or ActivationState.Deactivating || _deactivation is not null) return;
            _deactivation = reason;
            if (cancel.CanBeCanceled) _ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            if (!_isTaken && _state is ActivationState.Active or ActivationState.Created)
            {
                _isTaken = true;
                schedule = true;
            }
        }

        if (schedule) Engine.Scheduler.Schedule(this);
    }

    public void Attach(GrainTimer timer)
    {
        lock (_gate) (_timers ??= []).Add(timer);
    }

    public void Detach(GrainTimer timer)
    {
        lock (_gate) _timers?.Remove(timer);
    }

    public static DeactivationReason StateLost() =>
        new(DeactivationReasonCode.ApplicationError, "The stored state had changed: the next request reads it anew");

    private void Activate(ExecutionContext? flow)
    {
        TurnContext context = new(this);
        if (flow is not null) ExecutionContext.Restore(flow);
        SynchronizationContext.SetSynchronizationContext(context);
        Task activating;
        try
        {
            activating = ActivateAsync();
        }
        catch (Exception error)
        {
            activating = Task.FromException(error);
        }

        if (activating.IsCompleted) Activated(activating);
        else activating.GetAwaiter().UnsafeOnCompleted(() => Activated(activating));
        SynchronizationContext.SetSynchronizationContext(null);
    }

    private async Task ActivateAsync()
    {
        using CancellationTokenSource timeout = new(Engine.ResponseTimeout, Engine.Time);
        Instance = Make();
        try
        {
            foreach (IActivationFacet facet in _facets) await facet.Load(timeout.Token).WaitAsync(timeout.Token);
            if (Instance is IGrainBase grain) await grain.OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException($"{GrainId} was not active within {Engine.ResponseTimeout}: OnActivateAsync, or reading its state, has not ended");
        }
        catch
        {
            await DisposeInstance();
            throw;
        }
    }

    private void Activated(Task activating)
    {
        if (activating.IsCompletedSuccessfully)
        {
            lock (_gate) _state = ActivationState.Active;
            Engine.Counters.Activated(Kind);
            return;
        }

        Exception error = activating.Exception?.InnerException ?? new OperationCanceledException($"The activation of {GrainId} was cancelled");
        _failure = error;
        Engine.Counters.ActivationFailed();
        Engine.LogActivationFailed(GrainId, error);
        List<GrainCall> refused = End();
        foreach (GrainCall call in refused)
        {
            call.Disarm();
            call.Fail(error);
        }
    }

    private void Deactivate()
    {
        SynchronizationContext.SetSynchronizationContext(new TurnContext(this));
        Task deactivating = DeactivateAsync();
        if (deactivating.IsCompleted) Succeed();
        else deactivating.GetAwaiter().UnsafeOnCompleted(Succeed);
        SynchronizationContext.SetSynchronizationContext(null);
    }

    private async Task DeactivateAsync()
    {
        try
        {
            using CancellationTokenSource timeout = new(Engine.Options.DeactivationTimeout, Engine.Time);
            using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _ending?.Token ?? default);
            if (Instance is IGrainBase grain) await grain.OnDeactivateAsync(_deactivation!.Value, ending.Token).WaitAsync(ending.Token);
        }
        catch (Exception error)
        {
            Engine.LogDeactivationFailed(GrainId, error);
        }

        await DisposeInstance();
    }

    private async Task DisposeInstance()
    {
        try
        {
            if (Instance is IAsyncDisposable async) await async.DisposeAsync().AsTask().WaitAsync(Engine.Options.DeactivationTimeout, Engine.Time);
            else if (Instance is IDisposable disposable) disposable.Dispose();
        }
        catch (Exception error)
        {
            Engine.LogDeactivationFailed(GrainId, error);
        }
    }

    private void Succeed()
    {
        Engine.Counters.Deactivated(Kind);
        List<GrainCall> left = End();
        foreach (GrainCall call in left)
        {
            if (call.IsAbandoned || call.EndsWithActivation) call.Disarm();
            else if (!_hasRun && ++call.Bounces > MostBounces) Refuse(call);
            else Engine.Resend(call);
        }
    }

    private void Refuse(GrainCall call)
    {
        call.Disarm();
        call.Fail(new OrleansMessageRejectionException(
            $"{call.Method} on {GrainId} was refused: {MostBounces + 1} activations in a row ended before they ran anything ({_deactivation!.Value.Description}). Does OnActivateAsync call DeactivateOnIdle?"));
    }

    /// <summary>Leaves the directory; answers the requests that never ran.</summary>
    private List<GrainCall> End()
    {
        // First, so that nobody who finds it gone finds it again.
        Engine.Directory.Remove(this);
        List<GrainCall> left;
        TaskCompletionSource? gone;
        GrainTimer[] timers;
        lock (_gate)
        {
            _state = ActivationState.Gone;
            left = _waiting ?? [];
            _waiting = null;
            gone = _gone;
            timers = _timers is null ? [] : [.. _timers];
        }

        foreach (GrainTimer timer in timers) timer.Dispose();
        gone?.TrySetResult();
        return left;
    }
}
