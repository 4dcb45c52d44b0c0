using Orleans.Configuration;
using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Runtime;

/// <summary>Ends activations that nobody has called for their collection age.</summary>
internal sealed class IdleCollector
{
    private readonly Engine _engine;
    private readonly TimeSpan _quantum;
    private readonly ITimer _timer;

    public IdleCollector(Engine engine, GrainCollectionOptions options)
    {
        _engine = engine;
        _quantum = options.CollectionQuantum;
        using AsyncFlowControl? quiet = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = engine.Time.CreateTimer(static state => ((IdleCollector)state!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start() => _timer.Change(_quantum, _quantum);

    public void Stop() => _timer.Dispose();

    /// <summary>Asks every activation idle for so long to end; says which.</summary>
    public ImmutableArray<Activation> Collect(TimeSpan atLeast)
    {
        Activation[] idle = ActivationDirectory.InOrder(_engine.Directory.All.Where(a => a.IsIdleFor(atLeast, _engine.Ticks)));
        foreach (Activation activation in idle)
            activation.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The grain was idle"));
        return [.. idle];
    }

    private void Sweep()
    {
        long now = _engine.Ticks;
        foreach (Activation forgotten in _engine.Directory.All.Where(a => a.IsForgotten)) _engine.Directory.Remove(forgotten);
        foreach (Activation activation in ActivationDirectory.InOrder(_engine.Directory.All.Where(a => a.IsCollectable(now))))
            activation.RequestDeactivation(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The grain was idle for its collection age"));
    }
}
