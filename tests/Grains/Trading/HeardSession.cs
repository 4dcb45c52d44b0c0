using Arus.Grains.Abstractions.Trading;

namespace Arus.Grains.Tests.Trading;

/// <summary>A session that keeps what it hears.</summary>
internal sealed class HeardSession : ITerminalSession
{
    private readonly TaskCompletionSource<string> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<KillOrder> _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _nudged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> WasOver => _over.Task;

    public Task<KillOrder> WasKilled => _killed.Task;

    public Task WasNudged => _nudged.Task;

    public Task CommandsWait()
    {
        _nudged.TrySetResult();
        return Task.CompletedTask;
    }

    public Task Kill(KillOrder order)
    {
        _killed.TrySetResult(order);
        return Task.CompletedTask;
    }

    public Task Over(string code, string because)
    {
        _over.TrySetResult(code);
        return Task.CompletedTask;
    }
}
