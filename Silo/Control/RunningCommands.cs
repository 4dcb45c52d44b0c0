using System.Collections.Concurrent;

namespace Arus.Silo.Control;

/// <summary>Commands that run now under a name of the asker's, so that he can stop one and still hear what became of it.</summary>
internal sealed class RunningCommands
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>False when a command of that name runs already.</summary>
    public bool TryBegin(string run, CancellationTokenSource stop) => _running.TryAdd(run, stop);

    public void End(string run) => _running.TryRemove(run, out _);

    /// <summary>False when none of that name runs any more.</summary>
    public bool Stop(string run)
    {
        if (!_running.TryGetValue(run, out CancellationTokenSource? stop)) return false;
        try
        {
            stop.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
