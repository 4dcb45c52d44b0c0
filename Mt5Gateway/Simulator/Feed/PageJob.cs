using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A page of ticks that was asked for, and how far it is told.</summary>
internal sealed class PageJob
{
    private readonly TickRange _range;

    /// <param name="kept">Since when the terminal still has its history.</param>
    public PageJob(GatewayMessage.PageTicks asked, ITickHistory history, BrokerTime kept)
    {
        (Page, Index, _range) = (asked.Page, asked.Index, asked.Range);
        Gone = _range.From.Time < kept;
        Cursor = new(history, Gone ? new(kept, 0) : _range.From);
    }

    public long Page { get; }

    public int Index { get; }

    public bool Gone { get; }

    public TickCursor Cursor { get; }

    public int Told { get; set; }

    /// <summary>The next ticks of the page; empty when there are no more, or none is known yet.</summary>
    public ReadOnlySpan<Tick> Take(BrokerTime now, int most, out TickPosition position)
    {
        most = Math.Min(most, ProtocolLimits.TicksOfAPage - Told);
        position = default;
        if (most <= 0) return [];

        BrokerTime before = _range.To.Time - TimeSpan.FromMilliseconds(1);
        ReadOnlySpan<Tick> taken = Cursor.Take(before < now ? before : now, most, out position);
        if (!taken.IsEmpty || before >= now) return taken;

        // Those of the last millisecond that lie before the end.
        TickPosition next = Cursor.Position(_range.To.Time);
        int left = next.Time == _range.To.Time ? _range.To.Index - next.Index : 0;
        return left > 0 ? Cursor.Take(_range.To.Time, Math.Min(most, left), out position) : [];
    }

    /// <summary>Up to where the page is whole, when nothing more can be taken.</summary>
    public TickPosition Reached(BrokerTime now)
    {
        TickPosition next = Cursor.Position(now);
        return next < _range.To ? next : _range.To;
    }
}
