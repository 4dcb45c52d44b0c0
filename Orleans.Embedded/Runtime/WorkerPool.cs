using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>The workers of one stateless grain: an idle one takes the request, a new one while there are fewer than the most, else the least loaded.</summary>
internal sealed class WorkerPool(Engine engine, GrainKind kind, GrainId id)
{
    private readonly Lock _gate = new();
    private ImmutableArray<Activation> _workers = [];

    public int Count => _workers.Length;

    private int Most => kind.MostWorkers > 0 ? kind.MostWorkers : engine.Scheduler.UsualWorkers;

    public ImmutableArray<Activation> Workers
    {
        get
        {
            lock (_gate) return _workers;
        }
    }

    public Activation Next()
    {
        lock (_gate)
        {
            Activation? best = null;
            int least = int.MaxValue;
            foreach (Activation worker in _workers)
            {
                if (worker.IsGone) continue;
                int load = worker.IsEnding ? int.MaxValue - 1 : worker.Load + (worker.IsIdle ? 0 : 1);
                if (load == 0) return worker;
                if (load >= least) continue;
                best = worker;
                least = load;
            }

            if (best is not null && _workers.Length >= Most) return best;
            Activation added = new(engine, kind, id);
            _workers = _workers.Add(added);
            return added;
        }
    }

    public void Remove(Activation worker)
    {
        lock (_gate) _workers = _workers.Remove(worker);
    }
}
