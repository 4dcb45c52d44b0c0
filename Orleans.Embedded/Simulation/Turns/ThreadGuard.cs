namespace Orleans.Embedded.Simulation;

/// <summary>Keeps the world on one thread: work that escaped to another is noted, with the stack that shows where.</summary>
internal sealed class ThreadGuard
{
    private readonly Lock _gate = new();
    private readonly int _home = Environment.CurrentManagedThreadId;
    private volatile string? _escape;

    /// <summary>What was seen on another thread; null while all stays at home.</summary>
    public string? Escape => _escape;

    public bool IsHere(string what)
    {
        if (Environment.CurrentManagedThreadId == _home) return true;
        lock (_gate)
        {
            _escape ??= $"{what} on another thread: ConfigureAwait(false), Task.Run, the thread pool and real timers have no place in a simulation\n{Environment.StackTrace}";
        }

        return false;
    }
}
