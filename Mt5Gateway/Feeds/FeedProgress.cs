namespace Arus.Mt5Gateway.Feeds;

/// <summary>How many ticks of a symbol were given to its stream, and how many of them the symbol is known to have taken.</summary>
internal sealed class FeedProgress
{
    private long _given;
    private long _taken;
    private long _batches;

    /// <summary>Ticks that the symbol is not known to have taken.</summary>
    public long Waiting => Volatile.Read(ref _given) - Volatile.Read(ref _taken);

    /// <summary>At most so many batches have them.</summary>
    public long Batches => Volatile.Read(ref _batches);

    public void Give(int ticks)
    {
        Volatile.Write(ref _given, _given + ticks);
        if (ticks > 0) Volatile.Write(ref _batches, _batches + 1);
    }

    /// <summary>The symbol says how many it took in all; answers how many more that are than was known.</summary>
    public long Take(long taken)
    {
        long more = Math.Min(taken, _given) - _taken;
        if (more <= 0) return 0;
        Volatile.Write(ref _taken, _taken + more);
        Volatile.Write(ref _batches, Math.Min(_batches, Waiting));
        return more;
    }
}
