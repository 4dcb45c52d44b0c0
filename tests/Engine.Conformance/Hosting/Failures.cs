using System.Collections.Concurrent;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>How many times more something is to fail, by name.</summary>
internal sealed class Failures
{
    private static readonly ConcurrentDictionary<string, Failures> s_failures = new();

    private int _left;

    public static Failures Of(string name) => s_failures.GetOrAdd(name, static _ => new Failures());

    public void Set(int times) => Volatile.Write(ref _left, times);

    public bool Next() => Interlocked.Decrement(ref _left) >= 0;
}
