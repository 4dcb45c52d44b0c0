using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts its parts stage by stage, and stops those that started in the opposite order.</summary>
internal sealed class SiloLifecycle : ISiloLifecycle
{
    private readonly Lock _gate = new();
    private readonly List<Part> _parts = [];

    public int HighestCompletedStage { get; private set; } = int.MinValue;

    public int LowestStoppedStage { get; private set; } = int.MaxValue;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        Part part = new(this, stage, observer);
        lock (_gate) _parts.Add(part);
        return part;
    }

    public async Task Start(CancellationToken cancel)
    {
        foreach (IGrouping<int, Part> stage in Stages().OrderBy(s => s.Key))
        {
            await Task.WhenAll(stage.Select(p => p.Observer.OnStart(cancel)));
            HighestCompletedStage = stage.Key;
        }
    }

    public async Task Stop(CancellationToken cancel)
    {
        List<Exception> failures = [];
        foreach (IGrouping<int, Part> stage in Stages().Where(s => s.Key <= HighestCompletedStage).OrderByDescending(s => s.Key))
        {
            foreach (Part part in stage)
            {
                try
                {
                    await part.Observer.OnStop(cancel);
                }
                catch (Exception error)
                {
                    failures.Add(error);
                }
            }

            LowestStoppedStage = stage.Key;
        }

        if (failures.Count > 0) throw new AggregateException("Parts of the silo did not stop cleanly", failures);
    }

    private IEnumerable<IGrouping<int, Part>> Stages()
    {
        lock (_gate) return [.. _parts.GroupBy(p => p.Stage)];
    }

    private sealed class Part(SiloLifecycle lifecycle, int stage, ILifecycleObserver observer) : IDisposable
    {
        public int Stage { get; } = stage;

        public ILifecycleObserver Observer { get; } = observer;

        public void Dispose()
        {
            lock (lifecycle._gate) lifecycle._parts.Remove(this);
        }
    }
}
