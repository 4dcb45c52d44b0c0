using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;

namespace Arus.Mt5Gateway.Tests.Simulator.Account;

/// <summary>Section 9 of the protocol, rule by rule.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task MarketOrder_ThatIsGood_IsJournaledThenExecutedThenAnswered()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 1));

        VenueEvent.Journaled journaled = await peer.NextEvent<VenueEvent.Journaled>();
        VenueEvent.Result result = await peer.NextEvent<VenueEvent.Result>();
        Assert.Equal((1L, new Magic(1001)), (journaled.Sequence, journaled.Magic));
        Assert.Equal(("SENT", TradeRetcode.Done), (result.Said.Code, result.Said.Retcode));
        Assert.False(result.Said.Order.IsNone);
        Assert.False(result.Said.Deal.IsNone);
        Assert.Equal(new Magic(1001), (await peer.NextEvent<VenueEvent.DealSeen>()).Deal.Magic);
        Assert.Equal(PositionSide.Buy, (await peer.NextEvent<VenueEvent.PositionSeen>()).Position.Side);

        SimulationView view = await terminal.Terminal.Look();
        Assert.Equal(new CommandMark(1, new(1001)), view.Mark);
        Assert.Equal(new Volume(10, 2), Assert.Single(view.Books!.Positions).Volume);
    }

    [Fact]
    public async Task Command_AtOrBelowTheMark_IsSeenAndNotExecuted()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 5));
        await peer.NextEvent<VenueEvent.Result>();
        await peer.Say(Buy(terminal, 5));
        Assert.Equal("SEEN", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        await peer.Say(Buy(terminal, 4));
        Assert.Equal("SEEN", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);

        Assert.Single((await terminal.Terminal.Look()).Books!.Positions);
    }

    [Fact]
    public async Task Straggler_BelowTheCommandMarkOfWelcome_IsSeen()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url));
        GatewayPeer peer = await terminal.Welcome(gateway, commandMark: 9);
        await peer.Say(Buy(terminal, 9));

        Assert.Equal("SEEN", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        Assert.Empty((await terminal.Terminal.Look()).Books!.Positions);
    }

    [Fact]
    public async Task Command_AfterItsTime_IsTooLateByTheGatewaysClock()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;

        // The gateway's clock goes an hour behind the terminal's own: only the difference seen decides.
        DateTimeOffset gateways = terminal.Time.GetUtcNow() - TimeSpan.FromHours(1);
        await peer.Say(Buy(terminal, 1, c => c with { NotAfter = gateways + TimeSpan.FromSeconds(3) }, gateways));
        Assert.Equal("TOO_LATE", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);

        DateTimeOffset now = terminal.Time.GetUtcNow();
        await peer.Say(Buy(terminal, 2, c => c with { NotAfter = now + TimeSpan.FromSeconds(3) }));
        Assert.Equal("SENT", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        terminal.Time.Advance(TimeSpan.FromSeconds(3.1));
        await peer.Say(Buy(terminal, 3, c => c with { NotAfter = now + TimeSpan.FromSeconds(3) }));
        Assert.Equal("TOO_LATE", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        Assert.Equal(2, (await terminal.Terminal.Look()).Mark.Sequence);
    }

    [Fact]
    public async Task Command_OfAnOlderEpoch_IsRefused()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url));
        GatewayPeer peer = await terminal.Welcome(gateway, epoch: 4);
        await peer.Say(Buy(terminal, 1, c => c with { Epoch = 3 }));
        Assert.Equal("OLD_EPOCH", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        await peer.Say(Buy(terminal, 2, c => c with { Epoch = 4 }));
        Assert.Equal("SENT", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
    }

    [Theory]
    [InlineData("CAP_VOLUME")]
    [InlineData("CAP_SYMBOL")]
    [InlineData("CAP_RATE")]
    [InlineData("KILL_FILE")]
    [InlineData("TRADE_DISABLED")]
    public async Task Cap_OfTheTerminal_RefusesAndExecutesNothing(string code)
    {
        string file = Path.Combine(Path.GetTempPath(), $"arus-kill-{Environment.ProcessId}-{code}");
        TerminalCaps caps = code switch
        {
            "CAP_VOLUME" => new() { MostVolume = new(9, 2) },
            "CAP_SYMBOL" => new() { Symbols = [new("XAUUSD")] },
            "CAP_RATE" => new() { OrdersAMinute = 1 },
            _ => new() { KillFile = file },
        };
        await File.WriteAllTextAsync(file, "");
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, o => o with { Caps = caps, Trades = code != "TRADE_DISABLED" });
        await using RunningTerminal _ = terminal;
        if (code == "CAP_RATE")
        {
            await peer.Say(Buy(terminal, 1));
            await peer.NextEvent<VenueEvent.Result>();
        }

        await peer.Say(Buy(terminal, 2));
        Assert.Equal(code, (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        Assert.Equal(code == "CAP_RATE" ? 1 : 0, (await terminal.Terminal.Look()).Books!.Positions.Length);
        File.Delete(file);
    }

    [Fact]
    public async Task Command_ThatOrderCheckRefuses_IsInvalidWithItsRetcode()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 1, c => c with { Volume = new(400_00, 2) }));
        CommandResult said = (await peer.NextEvent<VenueEvent.Result>()).Said;
        Assert.Equal(("INVALID", TradeRetcode.NoMoney), (said.Code, said.Retcode));

        await peer.Say(Buy(terminal, 2, c => c with { Symbol = new("NONE") }));
        Assert.Equal("INVALID", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
        Assert.Equal(0, (await terminal.Terminal.Look()).Mark.Sequence);
    }

    [Fact]
    public async Task Close_OfMoreThanThereIs_ClosesWhatThereIs()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 1));
        Ticket position = (await peer.NextEvent<VenueEvent.PositionSeen>()).Position.Ticket;
        await peer.Say(Buy(terminal, 2, c => c with { Type = OrderType.Sell, Volume = new(300, 2), Position = position }));
        Assert.Equal(TradeRetcode.Done, (await peer.NextEvent<VenueEvent.Result>()).Said.Retcode);
        Assert.Equal(position, (await peer.NextEvent<VenueEvent.PositionClosed>()).Ticket);

        await peer.Say(Buy(terminal, 3, c => c with { Type = OrderType.Sell, Position = position }));
        Assert.Equal(TradeRetcode.PositionClosed, (await peer.NextEvent<VenueEvent.Result>()).Said.Retcode);
        Assert.Empty((await terminal.Terminal.Look()).Books!.Positions);
    }

    [Fact]
    public async Task Kill_WithCancelAndFlatten_LeavesNothingOfOursAndWhatIsNot()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 1));
        await peer.Say(Limit(terminal, 2, held: false));
        await terminal.Until(v => v.Commands.Length == 2);
        await terminal.Terminal.Trade(new() { Action = TradeAction.Deal, Symbol = new("EURUSD"), Type = OrderType.Sell, Volume = new(5, 2), Filling = OrderFilling.ImmediateOrCancel });
        await peer.Say(new GatewayMessage.Kill(new(6, true, true)));

        Assert.Equal(6, (await peer.NextEvent<VenueEvent.EpochTaken>()).Epoch);
        SimulationView view = await terminal.Terminal.Look();
        Assert.Equal((6L, 0), (view.Epoch, view.Books!.Orders.Length));
        Assert.True(Assert.Single(view.Books.Positions).Magic.IsNone);
        await peer.Say(Buy(terminal, 3));
        Assert.Equal("OLD_EPOCH", (await peer.NextEvent<VenueEvent.Result>()).Said.Code);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task PendingOrder_WhenTheLinkIsDownFifteenSeconds_GoesIfItIsHeld(bool isHeld, int left)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Limit(terminal, 1, isHeld));
        await peer.NextEvent<VenueEvent.Result>();
        await gateway.DisposeAsync();
        peer.Abort();
        await terminal.Until(v => v.Ends.Length == 1);

        terminal.Time.Advance(TimeSpan.FromSeconds(14));
        await terminal.Until(v => v.Ends.Length == 2);
        Assert.Single((await terminal.Terminal.Look()).Books!.Orders);
        terminal.Time.Advance(TimeSpan.FromSeconds(30));
        await terminal.Until(v => v.Ends.Length == 3);
        Assert.Equal(left, (await terminal.Terminal.Look()).Books!.Orders.Length);
    }

    [Fact]
    public async Task Find_ByMagic_HasOrdersDealsAndPositionsAndNothingForAnUnknownOne()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(Buy(terminal, 1));
        await peer.NextEvent<VenueEvent.Result>();
        await peer.Say(new GatewayMessage.Find(8, [new(1001), new(77)], default));

        TerminalMessage.Found found = await peer.Next<TerminalMessage.Found>();
        Assert.Equal((8L, new Magic(1001), true), (found.LookUp, found.Of.Magic, found.Of.Complete));
        Assert.Equal((1, 1, 1, 0), (found.Of.Of.Positions.Length, found.Of.Of.Deals.Length, found.Of.Of.History.Length, found.Of.Of.Orders.Length));
        VenueSnapshot none = (await peer.Next<TerminalMessage.Found>()).Of.Of;
        Assert.Equal((0, 0, 0), (none.Positions.Length, none.Deals.Length, none.History.Length));
    }

    [Fact]
    public async Task TakeProfit_ThatTheMarketReaches_ClosesWithoutBeingAsked()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        Tick now = RunningTerminal.Euro.Minute(Mt5Gateway.Simulator.Feed.TickCursor.MinuteOf(RunningTerminal.Morning) - 1, new Tick[4_000])[^1];
        await peer.Say(Buy(terminal, 1, c => c with { StopLoss = new(now.Bid - 60, 5), TakeProfit = new(now.Bid + 60, 5) }));
        await peer.NextEvent<VenueEvent.PositionSeen>();
        for (int i = 0; i < 40; i++) await terminal.Terminal.Lead(TimeSpan.FromMinutes(5));

        await peer.NextEvent<VenueEvent.PositionClosed>();
        SimulationView view = await terminal.Terminal.Look();
        Assert.True(view.Books!.Deals[^1].Reason is DealReason.StopLoss or DealReason.TakeProfit);
        Assert.Equal(view.Books.Balance.Balance.Minor, view.Books.Deals.Sum(d => d.Profit.Minor + d.Swap.Minor + d.Commission.Minor));
    }

    internal static GatewayMessage.Command Buy(RunningTerminal terminal, long sequence, Func<VenueCommand, VenueCommand>? change = null, DateTimeOffset? now = null)
    {
        VenueCommand command = new()
        {
            Magic = new(1_000 + (ulong)sequence),
            NotAfter = terminal.Time.GetUtcNow() + TimeSpan.FromHours(1),
            Action = TradeAction.Deal,
            Symbol = new("EURUSD"),
            Type = OrderType.Buy,
            Volume = new(10, 2),
            Filling = OrderFilling.ImmediateOrCancel,
        };
        return new(new(sequence, change?.Invoke(command) ?? command), now ?? terminal.Time.GetUtcNow());
    }

    internal static GatewayMessage.Command Limit(RunningTerminal terminal, long sequence, bool held) => Buy(terminal, sequence, c => c with
    {
        Action = TradeAction.Pending,
        Type = OrderType.BuyLimit,
        Price = Price.Parse("1.00000"),
        Filling = OrderFilling.Return,
        Held = held,
    });
}
