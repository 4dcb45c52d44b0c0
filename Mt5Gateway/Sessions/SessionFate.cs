namespace Arus.Mt5Gateway.Sessions;

/// <summary>Whether a session is over, and why: the first who ends it says so.</summary>
internal sealed class SessionFate : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private SessionEnd? _end;

    public SessionEnd? End => Volatile.Read(ref _end);

    public CancellationToken Over => _over.Token;

    public void Seal(SessionEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is not null) return;
        // Not on this thread: it may be a grain's turn.
        _ = _over.CancelAsync();
    }

    public void Dispose() => _over.Dispose();
}
