using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>Somebody outside the process who lives through its deaths. After a failed call it waits before it tries again.</summary>
public sealed class SimulatedClient
{
    internal SimulatedClient(SimulatedWorld world, string name, SeededRandom random)
    {
        World = world;
        Name = name;
        Random = random;
    }

    public SimulatedWorld World { get; }

    public string Name { get; }

    public SeededRandom Random { get; }

    /// <summary>The grains of the process as it lives now; while it is dead every call is refused.</summary>
    public IGrainFactory Grains => World.Grains;

    /// <summary>
    /// Waits for work inside the process that is no call (an event on its way into a stream), or for the process to die. Calls
    /// of grains need it not: they fail by themselves.
    /// </summary>
    /// <exception cref="OrleansException">The process died first: the outcome is unknown.</exception>
    public async Task UnlessItDies(Task work)
    {
        if (await Task.WhenAny(work, World.Death) != work) throw new OrleansException("The process died before it had done: the outcome is unknown");
        await work;
    }

    /// <summary>Virtual time.</summary>
    public Task Wait(TimeSpan time) => Task.Delay(time, World.Time);
}
