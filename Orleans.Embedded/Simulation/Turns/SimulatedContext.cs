namespace Orleans.Embedded.Simulation;

/// <summary>Keeps the continuations of one client, or of a process outside its grains, and runs one when it is picked.</summary>
internal sealed class SimulatedContext(string name, int life, ReadyList ready, ThreadGuard guard) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _waiting = new();
    private bool _isReady;

    public string Name { get; } = name;

    /// <summary>The process it belongs to; zero for what lives outside of processes.</summary>
    public int Life { get; } = life;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!guard.IsHere($"{Name} goes on")) return;
        _waiting.Enqueue((d, state));
        if (_isReady) return;
        _isReady = true;
        ready.Add(this);
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException($"A step of {Name} can be posted, not sent: nothing may block in a simulation");

    public override SynchronizationContext CreateCopy() => this;

    public void RunNext()
    {
        (SendOrPostCallback callback, object? state) = _waiting.Dequeue();
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(null);
        }

        if (_waiting.Count > 0) ready.Add(this);
        else _isReady = false;
    }
}
