using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Embedded.Simulation;

/// <summary>
/// A process with its grains, its disk, its clients and its clock, on one thread and out of one seed. The same seed and the
/// same workload give the same run, byte for byte. It belongs to the thread that made it.
/// </summary>
public sealed partial class SimulatedWorld : IDisposable
{
    private readonly List<IInvariant> _invariants = [];
    private readonly SeededRandom _clients;
    private SimulatedProcess _process;
    private TaskCompletionSource _death = new();
    private int _lives;
    private int _clientsAlive;
    private bool _isDown;

    public SimulatedWorld(ulong seed, SimulationProfile profile, params ReadOnlySpan<ISimulatedWorkload> workloads)
        : this(seed, profile, new SimulatedStores(), new SeededRandom(seed), null, workloads)
    {
    }

    private SimulatedWorld(
        ulong seed, SimulationProfile profile, SimulatedStores stores, SeededRandom random, WorldSnapshot? from, ReadOnlySpan<ISimulatedWorkload> workloads)
    {
        Seed = seed;
        Profile = profile;
        Stores = stores;
        States = stores.Get("states", () => new SimulatedStates());
        Reminders = stores.Get("reminders", () => new ReminderRows());
        Workloads = [.. workloads];
        Assemblies = [.. Workloads.SelectMany(w => w.Assemblies).Distinct()];
        Order = from?.Order.Copy() ?? random.Fork();
        Faults = from?.Faults.Copy() ?? random.Fork();
        _clients = from?.Clients.Copy() ?? random.Fork();
        Time = new VirtualTime(Guard);
        if (from is not null)
        {
            Time.Restore(from.Elapsed, from.Skew);
            Counts.Turns = from.Turn;
            Counts.Writes = from.Writes;
            Log.Continue(from.Hash);
        }

        _process = StartQuietly();
        foreach (ISimulatedWorkload workload in Workloads) workload.Begin(this);
    }

    public ulong Seed { get; }

    public SimulationProfile Profile { get; private set; }

    public VirtualTime Time { get; }

    public EventLog Log { get; } = new();

    public SimulationCounts Counts { get; } = new();

    /// <summary>What survives the process.</summary>
    public SimulatedStores Stores { get; }

    /// <summary>Grain state as it is stored.</summary>
    public SimulatedStates States { get; }

    public SimulationViolation? Violation { get; private set; }

    public IEnumerable<string> WorkloadNames => Workloads.Select(w => w.Name);

    /// <summary>No client is at work any more.</summary>
    public bool IsAtRest => _clientsAlive == 0;

    /// <summary>The grains of the process as it lives now.</summary>
    public IGrainFactory Grains => _process.Services.GetRequiredService<IClusterClient>();

    internal ImmutableArray<ISimulatedWorkload> Workloads { get; }

    internal ImmutableArray<Assembly> Assemblies { get; }

    internal ReminderRows Reminders { get; }

    internal ThreadGuard Guard { get; } = new();

    internal ReadyList Ready { get; } = new();

    /// <summary>What goes next.</summary>
    internal SeededRandom Order { get; }

    /// <summary>What goes wrong.</summary>
    internal SeededRandom Faults { get; }

    /// <summary>A world that goes on from a snapshot: as that one would have, unless it gets a seed or a profile of its own.</summary>
    public static SimulatedWorld From(
        WorldSnapshot snapshot, ulong? seed = null, SimulationProfile? profile = null, params ReadOnlySpan<ISimulatedWorkload> workloads)
    {
        WorldSnapshot start = seed is { } other ? snapshot.Reseeded(other) : snapshot;
        return new SimulatedWorld(start.Seed, profile ?? start.Profile, start.Stores.Copy(), new SeededRandom(start.Seed), start, workloads);
    }

    /// <summary>Checks it from now on.</summary>
    public void Keep(IInvariant invariant) => _invariants.Add(invariant);

    /// <summary>Starts somebody outside the process. What it throws is a violation.</summary>
    public void Spawn(string name, Func<SimulatedClient, Task> work)
    {
        SimulatedClient client = new(this, name, _clients.Fork());
        SimulatedContext context = new(name, 0, Ready, Guard);
        _clientsAlive++;
        context.Post(_ => _ = Live(client, work), null);
    }

    /// <summary>Ends the run: something is wrong.</summary>
    public void Fail(string invariant, string what) => Violation ??= new SimulationViolation(invariant, what, Counts.Turns);

    /// <summary>Makes a workload's own observation part of the run's hash.</summary>
    public void Note(string what, long value = 0) => Record(EventKind.Note, default, what, EventOutcome.Done, unchecked((ulong)value));

    public void Dispose()
    {
        _process.Engine.Kill();
        Log.Dispose();
    }

    internal void Record(EventKind kind, GrainId grain, string what, EventOutcome outcome, ulong detail = 0) =>
        Log.Add(new SimulatedEvent(Counts.Turns, Time.Elapsed, kind, grain, what, outcome, detail));

    private async Task Live(SimulatedClient client, Func<SimulatedClient, Task> work)
    {
        try
        {
            await work(client);
        }
        catch (Exception error)
        {
            Fail($"client {client.Name}", error.ToString());
        }
        finally
        {
            _clientsAlive--;
        }
    }
}
