using System.Collections.Concurrent;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>What happened, in order, under a name that grain and case both know.</summary>
internal sealed class Journal
{
    private static readonly ConcurrentDictionary<string, Journal> s_journals = new();

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    public string[] Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public static Journal Of(string name) => s_journals.GetOrAdd(name, static _ => new Journal());

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            foreach ((int count, TaskCompletionSource reached) in _waiting)
            {
                if (_lines.Count >= count) reached.TrySetResult();
            }
        }
    }

    /// <summary>The lines, once there are at least <paramref name="count"/> of them.</summary>
    public async Task<string[]> Until(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((count, reached));
            if (_lines.Count >= count) reached.TrySetResult();
        }

        await reached.Task.Within();
        return Lines;
    }
}
