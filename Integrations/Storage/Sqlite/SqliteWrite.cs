namespace Arus.Integrations.Storage.Sqlite;

/// <summary>
/// One caller's write. <see cref="Apply"/> runs on the writer's thread inside a transaction that it shares with other writes,
/// and may run again after a rollback; it decides before it changes anything, so that an answer without a change needs none undone.
/// </summary>
internal abstract class SqliteWrite
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Given = 2;

    private int _state;

    /// <summary>From here on it can no more be cancelled. False when it was.</summary>
    public bool Take() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Cancels it when it was not taken.</summary>
    public void Cancel(CancellationToken cancel)
    {
        if (Interlocked.CompareExchange(ref _state, Given, Waiting) == Waiting) Cancelled(cancel);
    }

    public abstract void Apply(Connection connection);

    /// <summary>Answers the caller, after the commit.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception failure);

    protected abstract void Cancelled(CancellationToken cancel);
}
