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

    /// <summary>Virtual time.</summary>
    public Task Wait(TimeSpan time) => Task.Delay(time, World.Time);
}
