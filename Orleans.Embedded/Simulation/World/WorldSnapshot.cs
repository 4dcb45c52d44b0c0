namespace Orleans.Embedded.Simulation;

/// <summary>A world at rest: what is stored, the time, and where its random numbers stand. Any number of worlds begin from it.</summary>
public sealed class WorldSnapshot
{
    internal WorldSnapshot(SimulatedWorld world, SeededRandom clients)
    {
        Seed = world.Seed;
        Profile = world.Profile;
        Turn = world.Counts.Turns;
        Writes = world.Counts.Writes;
        Elapsed = world.Time.Elapsed;
        Skew = world.Time.Skew;
        Hash = world.Log.Hash;
        Order = world.Order.Copy();
        Faults = world.Faults.Copy();
        Clients = clients.Copy();
        Stores = world.Stores.Copy();
    }

    private WorldSnapshot(WorldSnapshot other, ulong seed)
    {
        SeededRandom random = new(seed);
        (Seed, Profile, Turn, Writes, Elapsed, Skew, Hash, Stores) =
            (seed, other.Profile, other.Turn, other.Writes, other.Elapsed, other.Skew, other.Hash, other.Stores);
        (Order, Faults, Clients) = (random.Fork(), random.Fork(), random.Fork());
    }

    public ulong Seed { get; }

    public SimulationProfile Profile { get; }

    public long Turn { get; }

    public TimeSpan Elapsed { get; }

    /// <summary>Of the log up to here.</summary>
    public string Hash { get; }

    internal long Writes { get; }

    internal TimeSpan Skew { get; }

    internal SeededRandom Order { get; }

    internal SeededRandom Faults { get; }

    internal SeededRandom Clients { get; }

    internal SimulatedStores Stores { get; }

    internal WorldSnapshot Reseeded(ulong seed) => new(this, seed);
}
