using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>The page that was asked for last, as it comes.</summary>
internal sealed class PageAssembly(long id, SymbolFeed feed, TickRange ticks, BarRange? bars)
{
    private readonly TaskCompletionSource<TerminalMessage.PageEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Tick> _ticks = [];
    private readonly List<Bar> _bars = [];
    private TickPosition _at = ticks.From;
    private int _count;

    public long Id => id;

    /// <summary>Bars whose prices or counts are none: left out.</summary>
    public int Unreadable { get; private set; }

    public Task<TerminalMessage.PageEnd> Ended => _ended.Task;

    public ImmutableArray<Tick> Ticks => [.. _ticks];

    public ImmutableArray<Bar> Bars => [.. _bars];

    /// <exception cref="ProtocolException">It is no part of this page.</exception>
    public void Add(in BinaryHeader head, ReadOnlySpan<byte> items)
    {
        if (head.Page != id || head.Index != feed.Index || (head.Kind == BinaryKind.PagedBars) != (bars is not null)) throw Unexpected();
        _count += head.Count;
        if (_count > (bars is null ? ProtocolLimits.TicksOfAPage : ProtocolLimits.BarsOfAPage)) throw new ProtocolException(ByeCode.BadField, "a page has too many items");

        if (bars is { } range) AddBars(head, items, range);
        else AddTicks(head, items);
    }

    /// <exception cref="ProtocolException">It is not the end of this page.</exception>
    public void End(TerminalMessage.PageEnd end)
    {
        if (end.Page != id) throw Unexpected();
        if (end.Count != _count) throw new ProtocolException(ByeCode.BadField, "count of pageEnd is not the number of items that came");
        _ended.TrySetResult(end);
    }

    private void AddTicks(in BinaryHeader head, ReadOnlySpan<byte> items)
    {
        if (head.Position < _at || head.Position >= ticks.To) throw new ProtocolException(ByeCode.BadField, "a page has ticks outside of what was asked for, or not in order");
        int before = _ticks.Count;
        Tick[] decoded = new Tick[head.Count];
        TickDecoder.Ticks(items, head.BaseTime, Points.Scale(feed.Spec.Digits), decoded);
        _ticks.AddRange(decoded);

        int same = 1;
        BrokerTime last = decoded[^1].Time;
        while (same < head.Count && _ticks[^(same + 1)].Time == last) same++;
        _at = new(last, same == _ticks.Count - before && last == head.Position.Time ? head.Position.Index + same : same);
    }

    private void AddBars(in BinaryHeader head, ReadOnlySpan<byte> items, BarRange range)
    {
        if (head.Timeframe != (int)range.Timeframe) throw Unexpected();
        for (int i = 0; i < head.Count; i++)
        {
            if (!TickDecoder.TryBar(items.Slice(i * WireBar.Size, WireBar.Size), Points.Scale(feed.Spec.Digits), out Bar bar))
            {
                Unreadable++;
                continue;
            }

            if (bar.Time < range.From || bar.Time >= range.To || (_bars.Count > 0 && bar.Time <= _bars[^1].Time))
            {
                throw new ProtocolException(ByeCode.BadField, "a page has bars outside of what was asked for, or not in order");
            }

            _bars.Add(bar);
        }
    }

    private static ProtocolException Unexpected() => new(ByeCode.Unexpected, "a part of a page that was not asked for");
}
