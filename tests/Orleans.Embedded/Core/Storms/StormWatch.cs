namespace Arus.Embedded.Tests.Core.Storms;

/// <summary>Sees that turns of one activation never overlap, nor requests that may not run side by side.</summary>
internal sealed class StormWatch(Storm storm, string who, bool isReentrant)
{
    private int _inTurn;
    private int _alone;
    private int _readers;

    public void EnterTurn()
    {
        if (Interlocked.Exchange(ref _inTurn, 1) != 0) storm.Complain($"Two turns of {who} at once");
    }

    public void LeaveTurn() => Volatile.Write(ref _inTurn, 0);

    public void Begin(bool isReader, bool isBeside)
    {
        if (isBeside) return;
        if (!isReentrant && (_alone > 0 || (!isReader && _readers > 0))) storm.Complain($"Two requests of {who} side by side");
        if (isReader) _readers++;
        else _alone++;
    }

    public void End(bool isReader, bool isBeside)
    {
        if (isBeside) return;
        if (isReader) _readers--;
        else _alone--;
    }
}
