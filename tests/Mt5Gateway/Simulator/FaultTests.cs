using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Tests.Simulator.Account;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>Each fault does what its name says, and only when asked.</summary>
public sealed class FaultTests
{
    private const int Always = 1_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_AtAFrame_EndsTheConnectionThere(bool isInside)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        TerminalFaults faults = new() { CutAtFrame = 3, CutInsideFrame = isInside, CutConnections = 1 };
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url) with { Faults = faults });
        GatewayPeer peer = await gateway.Accept();
        await peer.Next<TerminalMessage.Hello>();
        await peer.Say(new GatewayMessage.Welcome(1, terminal.Time.GetUtcNow(), 0, 100, 0, new(1, default)));
        await peer.Over;

        Assert.InRange(peer.Received, 1, 2);
        await terminal.Until(v => v.Ends.Length == 1);
        terminal.Time.Advance(TimeSpan.FromSeconds(2));
        await terminal.Welcome(gateway);
    }

    [Fact]
    public async Task Cut_AfterATime_ComesAgainAndAgain()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { CutAfter = TimeSpan.FromSeconds(4) } });
        await using RunningTerminal _ = terminal;
        for (int i = 1; i <= 2; i++)
        {
            terminal.Time.Advance(TimeSpan.FromSeconds(4));
            await peer.Over;
            await terminal.Until(v => v.Ends.Length == i);
            terminal.Time.Advance(TimeSpan.FromSeconds(5));
            peer = await terminal.Welcome(gateway);
        }
    }

    [Fact]
    public async Task Crash_BetweenFileAndOrderSend_HasMarkedAndExecutedNothing()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { CrashesBeforeSend = Always } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));
        await peer.Over;

        SimulationView view = await terminal.Terminal.Look();
        Assert.Equal((1L, 0), (view.Mark.Sequence, view.Books!.Positions.Length));
        Assert.False(Assert.Single(view.Commands).WasSent);
        Assert.DoesNotContain(peer.Said(), m => m is TerminalMessage.Told);
    }

    [Fact]
    public async Task LostResult_IsExecutedAndNeverTold()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { LostResults = Always } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));
        await peer.Over;
        Assert.Single((await terminal.Terminal.Look()).Books!.Positions);

        terminal.Time.Advance(TimeSpan.FromSeconds(2));
        GatewayPeer next = await terminal.Welcome(gateway, commandMark: 1);
        await next.Say(new GatewayMessage.Find(1, [new(1001)], default));
        Assert.Single((await next.Next<TerminalMessage.Found>()).Of.Of.Positions);
        Assert.DoesNotContain(next.Said(), m => m is TerminalMessage.Told { Event: VenueEvent.Result });
    }

    [Theory]
    [InlineData(TradeRetcode.Reject)]
    [InlineData(TradeRetcode.Timeout)]
    [InlineData(TradeRetcode.TooManyRequests)]
    public async Task Rejection_ByRetcode_ExecutesNothing(TradeRetcode retcode)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { Rejects = Always, RejectRetcode = retcode } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));

        CommandResult said = (await peer.NextEvent<VenueEvent.Result>()).Said;
        Assert.Equal(("SENT", retcode), (said.Code, said.Retcode));
        Assert.Empty((await terminal.Terminal.Look()).Books!.Positions);
    }

    [Fact]
    public async Task SlowResults_AreToldWhenTheirTimeIsOver()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { ResultsAfter = TimeSpan.FromSeconds(3) } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));
        await peer.NextEvent<VenueEvent.Journaled>();
        await peer.NextEvent<VenueEvent.DealSeen>();
        terminal.Time.Advance(TimeSpan.FromSeconds(2));
        await terminal.Terminal.Look();
        Assert.DoesNotContain(peer.Said(), m => m is TerminalMessage.Told { Event: VenueEvent.Result });
        terminal.Time.Advance(TimeSpan.FromSeconds(1));
        await peer.NextEvent<VenueEvent.Result>();
    }

    [Fact]
    public async Task DroppedEvents_AreMadeGoodByAResync()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { DropEvents = Always } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));
        await peer.Next<TerminalMessage.Resync>();

        Assert.DoesNotContain(peer.Said(), m => m is TerminalMessage.Told { Event: VenueEvent.DealSeen });
    }

    [Fact]
    public async Task DuplicatedEvents_ComeTwice()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { DuplicateEvents = Always } });
        await using RunningTerminal _ = terminal;
        await peer.Say(CommandTests.Buy(terminal, 1));

        Assert.Equal(await peer.NextEvent<VenueEvent.DealSeen>(), await peer.NextEvent<VenueEvent.DealSeen>());
    }

    [Fact]
    public async Task SwappedEvents_ComeInAnotherOrder()
    {
        async Task<VenueEvent[]> Events(int swaps)
        {
            await using ScriptedGateway gateway = await ScriptedGateway.Start();
            (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = new() { SwapEvents = swaps } });
            await using RunningTerminal _ = terminal;
            await peer.Say(CommandTests.Buy(terminal, 1));
            await peer.NextEvent<VenueEvent.Result>();
            List<VenueEvent> events = [];
            while (events.Count < 4) events.Add(await peer.NextEvent<VenueEvent>());
            return [.. events];
        }

        VenueEvent[] right = await Events(0), swapped = await Events(Always);
        Assert.NotEqual(right.Select(e => e.GetType()), swapped.Select(e => e.GetType()));
        Assert.Equal(right.Select(e => e.GetType().Name).Order(StringComparer.Ordinal), swapped.Select(e => e.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BadPrices_OfEachKind_ComeAndAPageIsRight()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        TerminalFaults faults = new() { Spikes = Always / 10, Crossed = Always / 10, Zeros = Always / 10, NotNumbers = Always / 10 };
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Faults = faults });
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Subscribe([new(0, new("EURUSD"), null)]));
        TickPosition from = (await peer.Next<TerminalMessage.Subscribed>()).From!.Value;
        await terminal.Terminal.Lead(TimeSpan.FromMinutes(5));
        long spent = (await terminal.Terminal.Look()).Spent;
        await peer.Say(new GatewayMessage.PageTicks(1, 0, new(from, new((await terminal.Terminal.Look()).Clock, 0))));
        await peer.Next<TerminalMessage.PageEnd>();

        TickMessage[] messages = [.. peer.Ticks()];
        Tick[] live = [.. messages.Where(m => m.Head.Page == 0).SelectMany(m => m.Ticks)], paged = [.. messages.Where(m => m.Head.Page == 1).SelectMany(m => m.Ticks)];
        Assert.Equal(spent, live.Length);
        Assert.Contains(live, t => t is { Bid: 0, Ask: 0 });
        Assert.Contains(live, t => t.Bid == Points.OutOfRange);
        Assert.Contains(live, t => t.Bid > t.Ask);
        Assert.Contains(live, t => t.Bid > 130_000 || Math.Abs(t.Bid - paged[0].Bid) > 400);
        Assert.All(paged, t => Assert.True(t.Ask > t.Bid && t.Bid > 0));
    }

    [Fact]
    public async Task SequenceGap_AndTimeThatGoesBack_AreOnTheWire()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url) with { Faults = new() { SequenceGaps = Always / 2, TimesBack = Always, ClockOff = TimeSpan.FromHours(3) } });
        GatewayPeer peer = await terminal.Welcome(gateway);
        Assert.NotNull(peer.Wrong);

        await peer.Say(new GatewayMessage.Subscribe([new(0, new("EURUSD"), null)]));
        TickPosition from = (await peer.Next<TerminalMessage.Subscribed>()).From!.Value;
        Assert.Equal(from.Time - TimeSpan.FromMinutes(1), (await peer.NextTicks()).Ticks[0].Time);
        Assert.Equal(RunningTerminal.Morning + TimeSpan.FromHours(3), (await peer.Next<TerminalMessage.Clock>()).Time);
    }
}
