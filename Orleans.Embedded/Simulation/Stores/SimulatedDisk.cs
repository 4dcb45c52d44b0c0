using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Simulation;

/// <summary>
/// The way of one life of the process to everything durable. The seed says of each write whether it is stored, when, and
/// what its writer is told; a dead process stores nothing more and is told nothing. Any port of a workload goes through it.
/// </summary>
public sealed class SimulatedDisk
{
    private readonly SimulatedWorld _world;
    private readonly int _life;

    internal SimulatedDisk(SimulatedWorld world, int life)
    {
        _world = world;
        _life = life;
    }

    /// <param name="grain">Whose it is; default for nobody's.</param>
    /// <param name="what">For the log.</param>
    /// <param name="bytes">For the log's hash.</param>
    /// <param name="store">Stores it in one step; what it throws goes to the writer.</param>
    public Task<T> Write<T>(GrainId grain, string what, ReadOnlyMemory<byte> bytes, Func<T> store)
    {
        if (!_world.Lives(_life) || !_world.Guard.IsHere($"{what} is written")) return Never<T>();
        long number = ++_world.Counts.Writes;
        SimulationProfile profile = _world.Profile;
        SeededRandom faults = _world.Faults;
        ulong content = ContentHash.Of(bytes.Span);
        if (number == profile.DiesAtWriteNumber) return Die(grain, what, content, store, profile.ThatWriteIsStored);
        if (faults.Chance(profile.DiesAtWrite)) return Die(grain, what, content, store, faults.Chance(0.5));
        if (faults.Chance(profile.WriteRefused)) return Refuse<T>(grain, what, content);
        if (faults.Chance(profile.WriteFailsLate)) return FailLate(grain, what, content, store);
        return faults.Chance(profile.WriteSlow) ? Wait(grain, what, content, store, faults) : Task.FromResult(Store(grain, what, content, store));
    }

    public Task<T> Read<T>(GrainId grain, string what, Func<T> read)
    {
        if (!_world.Lives(_life) || !_world.Guard.IsHere($"{what} is read")) return Never<T>();
        SimulationProfile profile = _world.Profile;
        if (_world.Faults.Chance(profile.ReadFails))
        {
            _world.Record(EventKind.Read, grain, what, EventOutcome.Failed);
            return Task.FromException<T>(new IOException($"The simulated disk did not read {what}"));
        }

        if (!_world.Faults.Chance(profile.ReadSlow)) return Task.FromResult(read());
        _world.Record(EventKind.Read, grain, what, EventOutcome.Slow);
        return After(_world.Faults.NextTime(profile.LongestWrite), read);
    }

    private T Store<T>(GrainId grain, string what, ulong content, Func<T> store, EventOutcome outcome = EventOutcome.Done)
    {
        try
        {
            T stored = store();
            _world.Record(EventKind.Write, grain, what, outcome, content);
            return stored;
        }
        catch (InconsistentStateException)
        {
            _world.Record(EventKind.Write, grain, what, EventOutcome.Conflict, content);
            throw;
        }
    }

    private Task<T> Die<T>(GrainId grain, string what, ulong content, Func<T> store, bool isStored)
    {
        _world.Counts.WritesFailed++;
        if (isStored) Store(grain, what, content, store, EventOutcome.DiedAfter);
        else _world.Record(EventKind.Write, grain, what, EventOutcome.DiedBefore, content);
        _world.Crash();
        return Never<T>();
    }

    private Task<T> Refuse<T>(GrainId grain, string what, ulong content)
    {
        _world.Counts.WritesFailed++;
        _world.Record(EventKind.Write, grain, what, EventOutcome.Refused, content);
        return Task.FromException<T>(new IOException($"The simulated disk refused {what}"));
    }

    private Task<T> FailLate<T>(GrainId grain, string what, ulong content, Func<T> store)
    {
        _world.Counts.WritesFailed++;
        Store(grain, what, content, store, EventOutcome.FailedLate);
        return Task.FromException<T>(new IOException($"The simulated disk stored {what} and reported a failure"));
    }

    /// <summary>Stored at the beginning or at the end of its time: a crash between the two finds either.</summary>
    private Task<T> Wait<T>(GrainId grain, string what, ulong content, Func<T> store, SeededRandom faults)
    {
        TimeSpan time = faults.NextTime(_world.Profile.LongestWrite);
        if (!faults.Chance(0.5)) return After(time, () => Store(grain, what, content, store, EventOutcome.Slow));
        T stored = Store(grain, what, content, store, EventOutcome.Slow);
        return After(time, () => stored);
    }

    private Task<T> After<T>(TimeSpan time, Func<T> work)
    {
        TaskCompletionSource<T> done = new();
        _world.Time.CreateTimer(_life, _ => Complete(done, work), null, time, Timeout.InfiniteTimeSpan);
        return done.Task;
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work)
    {
        try
        {
            done.SetResult(work());
        }
        catch (InconsistentStateException lost)
        {
            done.SetException(lost);
        }
    }

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;
}
