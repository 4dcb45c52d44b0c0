using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Feeds;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class TickTests
{
    private static readonly BrokerTime s_time = Samples.Time;
    private static readonly WireTick s_tick = new(6, 0, 3, 1.08345, 1.08351, 0);

    [Fact]
    public async Task Ticks_OfASubscribedSymbol_ComeOnItsStream()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD", "XAUUSD");

        await terminal.Ticks(1, new(s_time, 2), s_tick, s_tick with { Offset = 7, Bid = 1.08346 });

        TickBatch batch = await desk.Streams["XAUUSD"].Next();
        Assert.Equal((1L, 0L, new TickPosition(s_time, 2), (byte)5), (batch.Session, batch.First, batch.From, batch.Digits));
        Assert.Equal<Tick>(
            [new(s_time, 108_345, 108_351, 0, 3, TickFlags.Bid | TickFlags.Ask), new(new(s_time.Milliseconds + 7), 108_346, 108_351, 0, 3, TickFlags.Bid | TickFlags.Ask)], batch.Ticks);
        await terminal.Ticks(1, new(s_time + TimeSpan.FromSeconds(1), 0), s_tick);
        TickBatch second = await desk.Streams["XAUUSD"].Next();
        Assert.Equal((2L, new TickPosition(s_time + TimeSpan.FromSeconds(1), 0)), (second.First, second.From));
        Assert.Empty(desk.Streams["EURUSD"].Given);
    }

    [Fact]
    public async Task Opening_OfAFeed_AnnouncesItAndItsSymbolsWithTheFeedsClock()
    {
        using Desk desk = new();
        TickPosition next = new(s_time - TimeSpan.FromSeconds(10), 2);
        desk.Grains.Symbol("EURUSD").Next = next;
        RawTerminal terminal = desk.Connect();

        await terminal.Greet("EURUSD", "XAUUSD");
        GatewayMessage.Subscribe subscribe = await terminal.Expect<GatewayMessage.Subscribe>();

        FeedAnnouncement announced = await desk.Grains.Feed.Announced.Next();
        Assert.Equal((1L, true, s_time), (announced.Session, announced.Connected, announced.Now));
        Assert.Equal(["EURUSD", "XAUUSD"], announced.Symbols.Select(s => s.Symbol.Value));
        SymbolOpening opened = await desk.Grains.Symbol("EURUSD").Opened.Next();
        Assert.Equal((1L, "Europe/Athens", s_time), (opened.Session, opened.Clock.Zone, opened.Now));
        Assert.Equal<SymbolWish>([new(0, new("EURUSD"), next), new(1, new("XAUUSD"), null)], subscribe.Items);

        await terminal.Cut();
        await terminal.Served;
        FeedAnnouncement over = await desk.Grains.Feed.Announced.Next();
        Assert.False(over.Connected);
        Assert.Equal(2, over.Symbols.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FirstBatch_OfASession_BeginsWhereTheTerminalWentOn(bool isResumed)
    {
        using Desk desk = new();
        TickPosition next = new(s_time - TimeSpan.FromSeconds(10), 2);
        TickPosition first = new(s_time, 0);
        desk.Grains.Symbol("EURUSD").Next = next;
        RawTerminal terminal = desk.Connect();
        await terminal.Greet("EURUSD");
        await terminal.Expect<GatewayMessage.Subscribe>();
        await terminal.Send(new TerminalMessage.Subscribed(0, first, isResumed, null));

        await terminal.Ticks(0, first, s_tick, s_tick);
        Assert.Equal(isResumed ? next : first, (await desk.Streams["EURUSD"].Next()).From);
        await terminal.Ticks(0, new(s_time, 2), s_tick);
        Assert.Equal(new TickPosition(s_time, 2), (await desk.Streams["EURUSD"].Next()).From);
    }

    [Fact]
    public async Task Symbols_TheFeedDoesNotWant_AreNotSubscribed()
    {
        using Desk desk = new();
        desk.Grains.Terminal.Feed = new(Desk.Acme, Desk.Feed, [new("XAUUSD")]);
        RawTerminal terminal = desk.Connect();

        await terminal.Greet("EURUSD", "XAUUSD");

        Assert.Equal<SymbolWish>([new(0, new("XAUUSD"), null)], (await terminal.Expect<GatewayMessage.Subscribe>()).Items);
    }

    [Fact]
    public async Task Feed_ThatTakesNoAnnouncement_IsAskedAgain()
    {
        using Desk desk = new();
        desk.Grains.Feed.Refusal = new Refusal("not-found", "no such feed");
        RawTerminal terminal = desk.Connect();
        await terminal.Greet("EURUSD");
        await desk.Grains.Terminal.Snapshots.Next();

        desk.Grains.Feed.Refusal = null;
        await desk.Until(() => desk.Grains.Feed.Announced.Waiting > 0, TimeSpan.FromSeconds(1), () => terminal.Send(new TerminalMessage.Heartbeat(s_time)));

        await terminal.Expect<GatewayMessage.Subscribe>();
    }

    [Fact]
    public async Task Frames_ThatCameTogether_LeaveAsOneBatch()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        RecordedWire wire = new(terminal.Sequence);
        wire.Ticks(0, new(s_time, 0), 0, s_tick, s_tick);
        wire.Ticks(0, new(s_time, 2), 2, s_tick, s_tick with { Offset = 5 });
        wire.Ticks(0, new(s_time + TimeSpan.FromSeconds(2), 0), 4, s_tick);
        await terminal.Raw(wire.Bytes);

        TickBatch batch = await desk.Streams["EURUSD"].Next();
        Assert.Equal((0L, 5), (batch.First, batch.Ticks.Length));
        Assert.Equal(s_time + TimeSpan.FromSeconds(2), batch.Ticks[4].Time);
    }

    [Fact]
    public async Task Frames_BetweenWhichTicksAreLeftOut_LeaveAsTwoBatches()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        RecordedWire wire = new(terminal.Sequence);
        wire.Ticks(0, new(s_time, 0), 0, s_tick, s_tick);
        wire.Ticks(0, new(s_time, 5), 2, s_tick);
        await terminal.Raw(wire.Bytes);

        Assert.Equal((0L, new TickPosition(s_time, 0)), await FirstOf(desk));
        Assert.Equal((2L, new TickPosition(s_time, 5)), await FirstOf(desk));
    }

    [Fact]
    public async Task Message_WithMoreTicksThanABatchMayHave_LeavesInPartsThatFollow()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Ticks(0, new(s_time, 3), [.. Enumerable.Repeat(s_tick, 2_000)]);

        TickBatch first = await desk.Streams["EURUSD"].Next();
        TickBatch second = await desk.Streams["EURUSD"].Next();
        Assert.Equal((0L, SymbolFeed.MostTogether, new TickPosition(s_time, 3)), (first.First, first.Ticks.Length, first.From));
        Assert.Equal(((long)SymbolFeed.MostTogether, 300, new TickPosition(s_time, 3 + SymbolFeed.MostTogether)), (second.First, second.Ticks.Length, second.From));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public async Task Price_ThatIsNone_PassesAsOneThatNoSymbolBelieves(double price)
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Ticks(0, new(s_time, 0), s_tick with { Bid = price }, s_tick);

        ImmutableArray<Tick> ticks = (await desk.Streams["EURUSD"].Next()).Ticks;
        Assert.Equal((Points.OutOfRange, 108_351L), (ticks[0].Bid, ticks[0].Ask));
        Assert.Equal(108_345, ticks[1].Bid);
    }

    [Fact]
    public async Task Clock_OfABatch_IsTheTicksOwnTimeAsFarAsTheBrokersClockCanShowIt()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        desk.Clock.Advance(TimeSpan.FromSeconds(4));

        await terminal.Ticks(0, new(s_time + TimeSpan.FromSeconds(3), 0), s_tick);
        Assert.Equal(s_time + TimeSpan.FromSeconds(3), (await desk.Streams["EURUSD"].Next()).Clock);

        await terminal.Ticks(0, new(s_time + TimeSpan.FromDays(400), 0), s_tick);
        Assert.Equal(s_time + TimeSpan.FromSeconds(4), (await desk.Streams["EURUSD"].Next()).Clock);

        await terminal.Send(new TerminalMessage.Clock(s_time + TimeSpan.FromSeconds(5)));
        Assert.Empty((await desk.Streams["EURUSD"].Next()).Ticks);
        await terminal.Ticks(0, new(default, 0), s_tick);
        TickBatch past = await desk.Streams["EURUSD"].Next();
        Assert.Equal((default, s_time + TimeSpan.FromSeconds(5)), (past.From.Time, past.Clock));
    }

    [Fact]
    public async Task Clock_Told_GoesToSymbolsThatHeardAnEarlierOne()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD", "XAUUSD");

        await terminal.Ticks(0, new(s_time, 0), s_tick);
        await terminal.Send(new TerminalMessage.Clock(s_time));
        await terminal.Send(new TerminalMessage.Clock(s_time + TimeSpan.FromSeconds(6)));

        Assert.Single((await desk.Streams["EURUSD"].Next()).Ticks);
        TickBatch told = await desk.Streams["EURUSD"].Next();
        Assert.Equal((1L, 0, s_time + TimeSpan.FromSeconds(6), new TickPosition(s_time, 1)), (told.First, told.Ticks.Length, told.Clock, told.From));
        TickBatch untold = await desk.Streams["XAUUSD"].Next();
        Assert.Equal((0L, s_time, new TickPosition(s_time, 0)), (untold.First, untold.Clock, untold.From));
        Assert.Equal(s_time + TimeSpan.FromSeconds(6), (await desk.Streams["XAUUSD"].Next()).Clock);
    }

    [Fact]
    public async Task Tick_OfASymbolNobodyAskedFor_IsAnsweredByAnErrorAndTheConnectionGoesOn()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Ticks(7, new(s_time, 0), s_tick);
        GatewayMessage.Error error = await terminal.Expect<GatewayMessage.Error>();
        Assert.Equal(("UNKNOWN_SYMBOL", terminal.Sequence - 1), (error.Code, error.About));

        await terminal.Ticks(0, new(s_time, 0), s_tick);
        Assert.Single((await desk.Streams["EURUSD"].Next()).Ticks);
    }

    [Theory]
    [InlineData(1u, ByeCode.SequenceGap)]
    [InlineData(uint.MaxValue, ByeCode.SequenceReplayed)]
    public async Task Ticks_WhoseNumberInTheSymbolIsWrong_EndTheSession(uint before, ByeCode code)
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Ticks(0, new(s_time, 0), before, s_tick);

        Assert.Equal(code, await terminal.End());
    }

    private static async Task<(long First, TickPosition From)> FirstOf(Desk desk)
    {
        TickBatch batch = await desk.Streams["EURUSD"].Next();
        return (batch.First, batch.From);
    }
}
