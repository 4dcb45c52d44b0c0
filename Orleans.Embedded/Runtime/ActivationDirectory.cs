using System.Collections.Concurrent;
using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>Which grains are in memory: one activation an id, or a small pool of them for stateless workers.</summary>
internal sealed class ActivationDirectory(Engine engine)
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, WorkerPool> _pools = new();

    public int Count => _activations.Count + _pools.Values.Sum(p => p.Count);

    public IEnumerable<Activation> All => _activations.Values.Concat(_pools.Values.SelectMany(p => p.Workers));

    /// <summary>The activation of the grain, made when there is none. Making one runs no code of the grain.</summary>
    public Activation Find(GrainId id, GrainKind kind)
    {
        if (kind.IsObserver) return Peek(id) ?? Deleted(id, kind);
        if (kind.IsStatelessWorker) return _pools.GetOrAdd(id, static (id, a) => new WorkerPool(a.engine, a.kind, id), (engine, kind)).Next();
        return _activations.TryGetValue(id, out Activation? known)
            ? known
            : _activations.GetOrAdd(id, static (id, a) => new Activation(a.engine, a.kind, id), (engine, kind));
    }

    /// <summary>Whoever still has a reference to a deleted observer calls into the void.</summary>
    private Activation Deleted(GrainId id, GrainKind kind)
    {
        Activation deleted = new(engine, kind, id);
        deleted.Forget();
        return deleted;
    }

    public Activation? Peek(GrainId id) => _activations.GetValueOrDefault(id);

    public void Add(Activation activation) => _activations[activation.GrainId] = activation;

    public void Remove(Activation activation)
    {
        if (activation.Kind.IsStatelessWorker) _pools.GetValueOrDefault(activation.GrainId)?.Remove(activation);
        else _activations.TryRemove(new KeyValuePair<GrainId, Activation>(activation.GrainId, activation));
    }

    /// <summary>By id: the dictionary's own order tells of threads and history, and what ends first may matter.</summary>
    public static Activation[] InOrder(IEnumerable<Activation> activations) => [.. activations.OrderBy(a => a.GrainId)];

    public async Task DeactivateAll(CancellationToken cancel)
    {
        DeactivationReason reason = new(DeactivationReasonCode.ShuttingDown, "The silo is stopping");
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using ITimer timer = engine.Time.CreateTimer(_ => limit.Cancel(), null, engine.Options.DrainTimeout, Timeout.InfiniteTimeSpan);

        // Grains that end may call others, which then come to life: until nobody is left.
        while (InOrder(All.Where(a => !a.Kind.IsObserver)) is { Length: > 0 } left && !limit.IsCancellationRequested)
        {
            foreach (Activation activation in left) activation.RequestDeactivation(reason, limit.Token);
            try
            {
                await Task.WhenAll(left.Select(a => a.Deactivated)).WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                engine.LogDrainTimedOut(All.Count(a => !a.Kind.IsObserver), engine.Options.DrainTimeout);
            }
        }
    }
}
