using System.Collections.Concurrent;

namespace Arus.Engine.Conformance.Tests.StatelessWorkers;

/// <summary>Counts who is inside at once.</summary>
internal sealed class Crowd
{
    private static readonly ConcurrentDictionary<string, Crowd> s_crowds = new();

    private readonly Lock _lock = new();
    private int _inside;
    private int _most;

    public static Crowd Of(string name) => s_crowds.GetOrAdd(name, static _ => new Crowd());

    public void Enter()
    {
        lock (_lock)
        {
            _inside++;
            _most = Math.Max(_most, _inside);
        }
    }

    public int Leave()
    {
        lock (_lock)
        {
            _inside--;
            return _most;
        }
    }
}
