using System.Collections.Concurrent;

namespace Arus.Embedded.Tests.Hosting;

/// <summary>What grains tell the test, in order.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<object> _said = new();

    /// <summary>What a grain does with a number that it has heard.</summary>
    public Func<int, Task> React { get; set; } = _ => Task.CompletedTask;

    public int Count => _said.Count;

    public void Say(object what) => _said.Enqueue(what);

    public T[] All<T>() => [.. _said.OfType<T>()];

    /// <summary>Waits for so many of a kind and returns all of them.</summary>
    public async Task<T[]> Wait<T>(int count)
    {
        await TestEngine.Until(() => _said.OfType<T>().Count() >= count);
        return All<T>();
    }
}
