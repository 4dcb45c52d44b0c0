using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;
using static Arus.Mt5Gateway.Tests.Simulator.RunningTerminal;

namespace Arus.Mt5Gateway.Tests.Simulator.Feed;

public sealed class TickSenderTests
{
    private static readonly SymbolName s_euro = new("EURUSD");

    [Fact]
    public async Task Ticks_AsTheClockIsLed_AreThoseOfTheHistoryInOrder()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(4, s_euro, null)]));
        TerminalMessage.Subscribed subscribed = await peer.Next<TerminalMessage.Subscribed>();
        for (int i = 0; i < 40; i++) await terminal.Terminal.Lead(TimeSpan.FromMilliseconds(731));
        SimulationView view = await terminal.Terminal.Look();

        List<TickMessage> messages = await Told(peer, view.Spent);
        Assert.False(subscribed.Resumed);
        Assert.Equal(Euro.Newest(Morning), subscribed.From);
        Assert.Equal(History(subscribed.From!.Value, view.Clock), messages.SelectMany(m => m.Ticks));
        uint before = 0;
        foreach (TickMessage message in messages)
        {
            Assert.Equal((BinaryKind.LiveTicks, 4, before), (message.Head.Kind, message.Head.Index, message.Head.Before));
            Assert.Equal(message.Ticks[0], Euro.At(message.Head.Position));
            before += (uint)message.Head.Count;
        }

        Assert.Null(peer.Wrong);
    }

    [Fact]
    public async Task Clock_OfAFeedThatIsWanted_PromisesNoMoreThanWasTold()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway, credit: 30);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        await terminal.Until(v => v.Wanted == 1);
        await terminal.Terminal.Lead(TimeSpan.FromMinutes(2));

        SimulationView view = await terminal.Terminal.Look();
        Assert.Equal((30, false), (view.Spent, view.IsCaughtUp));
        Tick last = (await Told(peer, 30))[^1].Ticks[^1];
        Assert.Equal(Morning, (await peer.Next<TerminalMessage.Clock>()).Time);
        terminal.Time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.InRange(((await peer.Next<TerminalMessage.Clock>()).Time - last.Time).TotalSeconds, 0, 20);

        await peer.Say(new GatewayMessage.Credit(1_000));
        await terminal.Until(v => v.IsCaughtUp);
        terminal.Time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(view.Clock, (await peer.Next<TerminalMessage.Clock>()).Time);
    }

    [Fact]
    public async Task Credit_ThatIsUsedUp_StopsTicksUntilThereIsMoreAndNoneIsLost()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway, credit: 10);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        TickPosition from = (await peer.Next<TerminalMessage.Subscribed>()).From!.Value;
        await terminal.Terminal.Lead(TimeSpan.FromMinutes(1));

        List<Tick> told = [];
        for (long total = 10; !(await terminal.Terminal.Look()).IsCaughtUp; total += 7)
        {
            await terminal.Until(v => v.Spent == total || v.IsCaughtUp);
            await peer.Say(new GatewayMessage.Credit(total + 7));
            await terminal.Until(v => v.Granted == total + 7);
        }

        SimulationView view = await terminal.Terminal.Look();
        told.AddRange((await Told(peer, view.Spent)).SelectMany(m => m.Ticks));
        Assert.Equal(History(from, view.Clock), told);
    }

    [Fact]
    public async Task Resume_WithinFiveMinutes_BeginsAtThatVeryTick()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        TickPosition asked = new TickCursor(Euro, new(Morning - TimeSpan.FromMinutes(4), 0)).Position(Morning);
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, asked)]));

        Assert.Equal(new TerminalMessage.Subscribed(0, asked, true, null), await peer.Next<TerminalMessage.Subscribed>());
        SimulationView view = await terminal.Until(v => v.IsCaughtUp && v.Spent > 0);
        Assert.Equal(History(asked, Morning), (await Told(peer, view.Spent)).SelectMany(m => m.Ticks));
    }

    [Fact]
    public async Task Resume_LongerAgo_BeginsAtTheNewestTick()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, new(Morning - TimeSpan.FromMilliseconds(300_001), 0))]));

        Assert.Equal(new TerminalMessage.Subscribed(0, Euro.Newest(Morning), false, null), await peer.Next<TerminalMessage.Subscribed>());
    }

    [Fact]
    public async Task Subscribe_ToASymbolThatIsNotOffered_IsRefusedAlone()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, new("AUDUSD"), null), new(1, s_euro, null)]));

        Assert.Equal(new TerminalMessage.Subscribed(0, null, false, "UNKNOWN_SYMBOL"), await peer.Next<TerminalMessage.Subscribed>());
        Assert.Null((await peer.Next<TerminalMessage.Subscribed>()).Refused);
    }

    [Fact]
    public async Task Page_OfMoreThanItMayHold_EndsEarlyAndIsGoneOnWith()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        await peer.Next<TerminalMessage.Subscribed>();
        await peer.NextTicks();
        TickRange range = new(new(Morning - TimeSpan.FromHours(16), 0), new(Morning, 0));

        List<Tick> paged = [];
        for (int page = 1; range.From < range.To; page++)
        {
            await peer.Say(new GatewayMessage.PageTicks(page, 0, range));
            TerminalMessage.PageEnd end = await peer.Next<TerminalMessage.PageEnd>();
            Assert.Equal((page, false), (end.Page, end.Gone));
            Assert.InRange(end.Count, 0, ProtocolLimits.TicksOfAPage);
            TickMessage[] messages = [.. peer.Ticks()];
            Assert.All(messages, m => Assert.Equal((BinaryKind.PagedTicks, (uint)page), (m.Head.Kind, m.Head.Page)));
            Assert.Equal(end.Count, messages.Sum(m => m.Head.Count));
            paged.AddRange(messages.SelectMany(m => m.Ticks));
            range = range with { From = end.To };
        }

        Assert.Equal(History(new(Morning - TimeSpan.FromHours(16), 0), Morning - TimeSpan.FromMilliseconds(1)), paged);
        Assert.True(paged.Count > ProtocolLimits.TicksOfAPage);
    }

    [Fact]
    public async Task Page_BetweenTwoTicksOfOneMillisecond_HasThoseBeforeTheEndAlone()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        await peer.NextTicks();
        Tick[] ticks = [.. History(new(Morning - TimeSpan.FromHours(10), 0), Morning)];
        Tick second = ticks.Zip(ticks.Skip(1)).First(p => p.First.Time == p.Second.Time).Second;
        await peer.Say(new GatewayMessage.PageTicks(9, 0, new(new(second.Time, 0), new(second.Time, 1))));

        TerminalMessage.PageEnd end = await peer.Next<TerminalMessage.PageEnd>();
        Assert.Equal((1, new TickPosition(second.Time, 1)), (end.Count, end.To));
    }

    [Fact]
    public async Task Page_BeyondTheHistory_SaysThatItIsGone()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway, o => o with { HistoryDepth = TimeSpan.FromHours(1) });
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        await peer.Next<TerminalMessage.Subscribed>();
        await peer.Say(new GatewayMessage.PageTicks(1, 0, new(new(Morning - TimeSpan.FromHours(3), 0), new(Morning - TimeSpan.FromHours(2), 0))));

        Assert.Equal(new TerminalMessage.PageEnd(1, 0, new(Morning - TimeSpan.FromHours(2), 0), true), await peer.Next<TerminalMessage.PageEnd>());
    }

    [Fact]
    public async Task Bars_Asked_AreToldClosedAndCountedAgainstTheCredit()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, s_euro, null)]));
        await peer.NextTicks();
        BarRange range = new(Timeframe.M1, Morning - TimeSpan.FromHours(30), Morning + TimeSpan.FromHours(1));
        await peer.Say(new GatewayMessage.PageBars(3, 0, range));

        TerminalMessage.PageEnd end = await peer.Next<TerminalMessage.PageEnd>();
        Bar[] bars = [.. peer.Ticks().SelectMany(m => m.Bars)];
        (ImmutableArray<Bar> expected, BrokerTime to) = BarFold.Of(Euro, range, Morning, 10_000);
        Assert.Equal((bars.Length, new TickPosition(to, 0), false), (end.Count, end.To, end.Gone));
        Assert.Equal(expected.Select(b => (b.Time, b.Bid, b.TickVolume, b.Spread)), bars.Select(b => (b.Time, b.Bid, b.TickVolume, b.Spread)));
        Assert.Equal(1 + bars.Length, (await terminal.Terminal.Look()).Spent);
    }

    private static IEnumerable<Tick> History(TickPosition from, BrokerTime until)
    {
        TickCursor cursor = new(Euro, from);
        while (cursor.TryPeek(until, out Tick tick))
        {
            cursor.Pass();
            yield return tick;
        }
    }

    /// <summary>The messages of ticks until there are so many ticks.</summary>
    private static async Task<List<TickMessage>> Told(GatewayPeer peer, long ticks)
    {
        List<TickMessage> messages = [];
        while (messages.Sum(m => m.Head.Count) < ticks) messages.Add(await peer.NextTicks());
        return messages;
    }
}
