using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>
/// Holds batches back while too many ticks wait between streams and symbols. A stream takes more than fits in memory, and drops
/// when even its queue is full: so symbols are asked how far they are, seldom while they keep up.
/// </summary>
internal sealed class TickConfirmation(int mostTicks, TimeProvider time)
{
    /// <summary>Half of what a stream of either engine queues for a subscriber before it refuses or drops.</summary>
    private const int MostBatches = 8_192;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_giveUp = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly HashSet<SymbolFeed> _feeds = [];
    private long _waiting;

    /// <summary>Whether the symbols are to be asked before more of this one is given.</summary>
    public bool IsFar(SymbolFeed feed) => Volatile.Read(ref _waiting) > mostTicks || feed.Progress.Batches > MostBatches;

    public void Gave(SymbolFeed feed, int ticks)
    {
        if (ticks == 0) return;
        feed.Progress.Give(ticks);
        Interlocked.Add(ref _waiting, ticks);
        lock (_gate) _feeds.Add(feed);
    }

    /// <summary>Waits until the symbols have taken enough; false: they take nothing for half a minute.</summary>
    public async Task<bool> Near(SymbolFeed feed, CancellationToken over)
    {
        long since = time.GetTimestamp();
        TimeSpan pause = s_firstPause;
        while (IsFar(feed))
        {
            if (await Ask(over))
            {
                (since, pause) = (time.GetTimestamp(), s_firstPause);
                continue;
            }

            if (time.GetElapsedTime(since) >= s_giveUp) return false;
            await Task.Delay(pause, time, over);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }

        return true;
    }

    private async Task<bool> Ask(CancellationToken over)
    {
        SymbolFeed[] behind;
        lock (_gate) behind = [.. _feeds.Where(feed => feed.Progress.Waiting > 0)];
        long taken = 0;
        foreach (SymbolFeed feed in behind)
        {
            Answer<SymbolResume> answer = await feed.Grain.Missing(Caller.System(feed.Series.Owner)).WaitAsync(over);
            if (answer.TryGet(out SymbolResume? resume, out _)) taken += feed.Progress.Take(resume.Taken);
        }

        Interlocked.Add(ref _waiting, -taken);
        return taken > 0;
    }
}
