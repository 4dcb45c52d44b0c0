namespace Arus.Integrations.Tests.Storage;

/// <summary>What a load has been acknowledged so far, for a test to wait on.</summary>
internal sealed class Progress
{
    private readonly Lock _plain = new();
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _goal = long.MaxValue;

    public long Acknowledged { get; private set; }

    public bool Ended { get; private set; }

    public void End() => Ended = true;

    public void Acknowledge()
    {
        lock (_plain)
        {
            if (++Acknowledged < _goal) return;
            _goal = long.MaxValue;
            _reached.SetResult();
        }
    }

    /// <summary>One waiter at a time.</summary>
    public Task Reach(long goal)
    {
        lock (_plain)
        {
            if (Acknowledged >= goal) return Task.CompletedTask;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _goal = goal;
            return _reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        }
    }
}
