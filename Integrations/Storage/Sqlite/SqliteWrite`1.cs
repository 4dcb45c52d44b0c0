namespace Arus.Integrations.Storage.Sqlite;

/// <summary>A write that answers its caller.</summary>
internal abstract class SqliteWrite<TAnswer> : SqliteWrite
{
    private readonly TaskCompletionSource<TAnswer> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer _answer = default!;

    public Task<TAnswer> Done => _done.Task;

    public sealed override void Apply(Connection connection) => _answer = Decide(connection);

    public sealed override void Acknowledge() => _done.TrySetResult(_answer);

    public sealed override void Fail(Exception failure) => _done.TrySetException(failure);

    protected sealed override void Cancelled(CancellationToken cancel) => _done.TrySetCanceled(cancel);

    protected abstract TAnswer Decide(Connection connection);
}
