using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

/// <summary>Holds the writer until it is opened, so that writes pile up behind it.</summary>
internal sealed class Gate : SqliteWrite<int>
{
    private readonly ManualResetEventSlim _open = new(false);
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Entered => _entered.Task;

    public void Open() => _open.Set();

    protected override int Decide(Connection connection)
    {
        _entered.TrySetResult();
        _open.Wait();
        return 0;
    }
}
