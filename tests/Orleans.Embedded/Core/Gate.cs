namespace Arus.Embedded.Tests.Core;

/// <summary>Holds whoever passes until it is opened, and tells that somebody has come.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _come = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Somebody stands at it.</summary>
    public Task Reached => _come.Task;

    public int Count => Volatile.Read(ref _count);

    public void Open() => _open.TrySetResult();

    public async Task Pass()
    {
        Interlocked.Increment(ref _count);
        _come.TrySetResult();
        await _open.Task;
    }
}
