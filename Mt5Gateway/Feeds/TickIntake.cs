using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Sessions;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>Live ticks of a session, from binary messages to batches on the streams of their symbols. Used by the reading loop alone.</summary>
internal sealed class TickIntake(long session, BrokerClock clock, CreditBook credit, TickPublisher publisher, Mt5Metrics metrics, TimeProvider time)
{
    private readonly List<SymbolFeed> _staged = [];

    /// <summary>By their index. Replaced by the feed's loop, read by the reading loop.</summary>
    private ImmutableArray<SymbolFeed> _open = [];

    public SymbolFeed? this[int index] => _open is var open && index < open.Length ? open[index] : null;

    /// <summary>From now on ticks of the symbol are taken. Called before the terminal is told to send them, in the order of their indices.</summary>
    public void Open(SymbolFeed feed) => ImmutableInterlocked.Update(ref _open, open => open.Add(feed));

    /// <summary>False: the symbol is not subscribed, and its ticks are counted and ignored.</summary>
    /// <exception cref="ProtocolException">Ticks of the symbol are missing or come twice, or are far beyond the credit.</exception>
    public bool TryTake(in BinaryHeader head, ReadOnlySpan<byte> items)
    {
        credit.Receive(head.Count);
        if (this[head.Index] is not { } feed)
        {
            metrics.Unknown(head.Count);
            publisher.Took(head.Count);
            return false;
        }

        int order = Math.Sign((int)(head.Before - (uint)feed.Count));
        if (order > 0) throw new ProtocolException(ByeCode.SequenceGap, "ticks of a symbol are missing");
        if (order < 0) throw new ProtocolException(ByeCode.SequenceReplayed, "ticks of a symbol came twice");

        if (feed.Staged == 0) _staged.Add(feed);
        int done = 0;
        while (!feed.TryStage(head, items, ref done)) Leave(feed);
        return true;
    }

    /// <summary>What had come is read: it leaves now, so that no tick waits for the next.</summary>
    public void Settle()
    {
        if (_staged.Count == 0) return;
        foreach (SymbolFeed feed in _staged)
        {
            if (feed.Staged > 0) Leave(feed);
        }

        _staged.Clear();
    }

    /// <summary>The broker's clock was told: symbols whose last batch told an earlier time hear of it, so that their bars close.</summary>
    public void Promise(BrokerTime shown)
    {
        Settle();
        clock.Promise(shown);
        foreach (SymbolFeed feed in _open)
        {
            if (feed.Told < clock.Promised) publisher.PublishClock(feed, feed.Clock(session, clock.Promised, time.GetTimestamp()));
        }
    }

    public void Forget()
    {
        foreach (SymbolFeed feed in _staged) feed.Forget();
    }

    private void Leave(SymbolFeed feed) => publisher.Publish(feed, feed.Leave(session, clock.At(feed.Latest()), time.GetTimestamp()));
}
