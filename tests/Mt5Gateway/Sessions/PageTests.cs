using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class PageTests
{
    private static readonly TickPosition s_from = new(Samples.Time, 2);
    private static readonly TickPosition s_to = new(Samples.Time + TimeSpan.FromMinutes(1), 0);
    private static readonly WireTick s_tick = new(6, 0, 3, 1.08345, 1.08351, 0);

    [Fact]
    public async Task MissingTicks_AreAskedForUntilNothingIsMissing()
    {
        using Desk desk = new();
        PlayedSymbol symbol = desk.Grains.Symbol("EURUSD");
        symbol.MissingTicks = [new(s_from, s_to)];
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        GatewayMessage.PageTicks first = await terminal.Expect<GatewayMessage.PageTicks>();
        Assert.Equal((0, new TickRange(s_from, s_to)), (first.Index, first.Range));
        TickPosition half = new(Samples.Time + TimeSpan.FromSeconds(30), 0);
        await terminal.Page(first.Page, 0, s_from, s_tick, s_tick with { Offset = 4 });
        await terminal.Page(first.Page, 0, new(Samples.Time + TimeSpan.FromSeconds(1), 0), s_tick);
        await terminal.Send(new TerminalMessage.PageEnd(first.Page, 3, half, false));

        TickPage page = await symbol.TickPages.Next();
        Assert.Equal((new TickRange(s_from, half), (byte)5, 3, false), (page.Range, page.Digits, page.Ticks.Length, page.Gone));

        GatewayMessage.PageTicks second = await terminal.Expect<GatewayMessage.PageTicks>();
        Assert.Equal(new TickRange(half, s_to), second.Range);
        await terminal.Send(new TerminalMessage.PageEnd(second.Page, 0, s_to, true));
        Assert.True((await symbol.TickPages.Next()).Gone);
        Assert.Empty(symbol.MissingTicks);
    }

    [Fact]
    public async Task MissingBars_AreAskedForAndThoseThatAreNoneAreLeftOut()
    {
        using Desk desk = new();
        PlayedSymbol symbol = desk.Grains.Symbol("EURUSD");
        BarRange range = new(Timeframe.H1, new(1_399_000_000_000), new(1_399_100_000_000));
        symbol.MissingBars = [range];
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        GatewayMessage.PageBars asked = await terminal.Expect<GatewayMessage.PageBars>();
        Assert.Equal((0, range), (asked.Index, asked.Range));
        WireBar bar = new(1_399_003_200_000, 1.1, 1.3, 1.0, 1.2, 50, 7);
        await terminal.Page(asked.Page, 0, Timeframe.H1, bar, bar with { Time = 1_399_006_800_000, High = double.NaN }, bar with { Time = 1_399_010_400_000 });
        await terminal.Send(new TerminalMessage.PageEnd(asked.Page, 3, new(range.To, 0), false));

        BarPage page = await symbol.BarPages.Next();
        Assert.Equal(range, page.Range);
        Assert.Equal([1_399_003_200_000, 1_399_010_400_000], page.Bars.Select(b => b.Time.Milliseconds));
        Assert.Equal(new Ohlc(110_000, 130_000, 100_000, 120_000), page.Bars[0].Bid);
    }

    [Fact]
    public async Task Hole_FoundLater_IsPagedWithinTenSeconds()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        desk.Grains.Symbol("EURUSD").MissingTicks = [new(s_from, s_to)];

        Task<GatewayMessage.PageTicks> asked = terminal.Expect<GatewayMessage.PageTicks>();
        for (int i = 0; i < 11; i++)
        {
            await terminal.Ticks(0, new(Samples.Time, i), s_tick);
            await desk.Streams["EURUSD"].Next();
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(new TickRange(s_from, s_to), (await asked).Range);
    }

    [Theory]
    [InlineData("another page", ByeCode.Unexpected)]
    [InlineData("another symbol", ByeCode.Unexpected)]
    [InlineData("bars", ByeCode.Unexpected)]
    [InlineData("another page's end", ByeCode.Unexpected)]
    [InlineData("before the range", ByeCode.BadField)]
    [InlineData("behind the range", ByeCode.BadField)]
    [InlineData("again", ByeCode.BadField)]
    [InlineData("a wrong count", ByeCode.BadField)]
    [InlineData("too many", ByeCode.BadField)]
    public async Task Page_ThatIsNotWhatWasAskedFor_EndsTheSession(string what, ByeCode code)
    {
        using Desk desk = new(credit: 100_000);
        desk.Grains.Symbol("EURUSD").MissingTicks = [new(s_from, s_to)];
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        long page = (await terminal.Expect<GatewayMessage.PageTicks>()).Page;

        await terminal.Page(what == "another page" ? page + 1 : page, what == "another symbol" ? 1 : 0, what switch
        {
            "before the range" => new(Samples.Time, 1),
            "behind the range" => s_to,
            _ => s_from,
        }, s_tick);
        if (what == "again") await terminal.Page(page, 0, s_from, s_tick);
        if (what == "bars") await terminal.Page(page, 0, Timeframe.M1, new WireBar(1, 1, 1, 1, 1, 1, 1));
        if (what == "another page's end") await terminal.Send(new TerminalMessage.PageEnd(page + 1, 1, s_to, false));
        if (what == "a wrong count") await terminal.Send(new TerminalMessage.PageEnd(page, 2, s_to, false));
        for (int i = 0; what == "too many" && i < 10; i++) await terminal.Page(page, 0, new(Samples.Time, 3 + (2_000 * i)), [.. Enumerable.Repeat(s_tick, 2_000)]);

        Assert.Equal(code, await terminal.End());
    }

    [Fact]
    public async Task Page_ThatBringsNothingOn_IsNotAskedForInALoop()
    {
        using Desk desk = new();
        desk.Grains.Symbol("EURUSD").MissingTicks = [new(s_from, s_to)];
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        GatewayMessage.PageTicks asked = await terminal.Expect<GatewayMessage.PageTicks>();
        await terminal.Send(new TerminalMessage.PageEnd(asked.Page, 0, s_from, false));
        await terminal.Send(new TerminalMessage.Bye("DONE", "", null));

        Assert.Equal(ByeCode.Done, await terminal.End());
        Assert.Equal(0, desk.Grains.Symbol("EURUSD").TickPages.Waiting);
    }
}
