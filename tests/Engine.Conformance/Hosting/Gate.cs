using System.Collections.Concurrent;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>A place in a grain's body that tells it was reached and lets nobody by until the case opens it.</summary>
internal sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> s_gates = new();

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task.Within();

    public static Gate Of(string name) => s_gates.GetOrAdd(name, static _ => new Gate());

    public void Open() => _opened.TrySetResult();

    public void Reach() => _reached.TrySetResult();

    public Task Pass()
    {
        Reach();
        return _opened.Task.Within();
    }
}
