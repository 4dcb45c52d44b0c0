using System.Collections.Concurrent;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>What the scripted storage is to do next for one grain, and what it was asked.</summary>
internal sealed class StorageScript
{
    private static readonly ConcurrentDictionary<string, StorageScript> s_scripts = new();

    private readonly ConcurrentQueue<Exception> _reads = new();
    private readonly ConcurrentQueue<Exception> _writes = new();
    private readonly ConcurrentQueue<Exception> _clears = new();

    public static StorageScript Of(string grainKey) => s_scripts.GetOrAdd(grainKey, static _ => new StorageScript());

    public void FailRead(Exception exception) => _reads.Enqueue(exception);

    public void FailWrite(Exception exception) => _writes.Enqueue(exception);

    public void FailClear(Exception exception) => _clears.Enqueue(exception);

    public void Read() => Throw(_reads);

    public void Write() => Throw(_writes);

    public void Clear() => Throw(_clears);

    private static void Throw(ConcurrentQueue<Exception> faults)
    {
        if (faults.TryDequeue(out Exception? fault)) throw fault;
    }
}
