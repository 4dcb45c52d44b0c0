using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Sessions;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>Asks the terminal for pages of its history, one at a time.</summary>
internal sealed class PageDesk(Outbox outbox)
{
    private PageAssembly? _asked;
    private long _ids;

    public Task<PageAssembly> Ticks(SymbolFeed feed, TickRange range, CancellationToken over) =>
        Ask(new(++_ids, feed, range, null), new GatewayMessage.PageTicks(_ids, feed.Index, range), over);

    public Task<PageAssembly> Bars(SymbolFeed feed, BarRange range, CancellationToken over) =>
        Ask(new(++_ids, feed, default, range), new GatewayMessage.PageBars(_ids, feed.Index, range), over);

    /// <exception cref="ProtocolException">Nobody asked for it.</exception>
    public void Add(in BinaryHeader head, ReadOnlySpan<byte> items) => Asked().Add(head, items);

    /// <exception cref="ProtocolException">Nobody asked for it.</exception>
    public void End(TerminalMessage.PageEnd end)
    {
        PageAssembly asked = Asked();
        Volatile.Write(ref _asked, null);
        asked.End(end);
    }

    private async Task<PageAssembly> Ask(PageAssembly page, GatewayMessage request, CancellationToken over)
    {
        Volatile.Write(ref _asked, page);
        await outbox.Send(request, over);
        await page.Ended.WaitAsync(over);
        return page;
    }

    private PageAssembly Asked() => Volatile.Read(ref _asked) ?? throw new ProtocolException(ByeCode.Unexpected, "a page that was not asked for");
}
