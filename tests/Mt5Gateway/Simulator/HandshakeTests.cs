using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator;

namespace Arus.Mt5Gateway.Tests.Simulator;

public sealed class HandshakeTests
{
    [Fact]
    public async Task Hello_OfATerminal_SaysWhoItIsAndWhatStandsInItsFile()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url));
        TerminalMessage.Hello hello = await (await gateway.Accept()).Next<TerminalMessage.Hello>();

        Assert.Equal((1, "desk-1"), (hello.Version, hello.Terminal));
        Assert.Equal(RunningTerminal.Options(gateway.Url).Token.Value, hello.Said.Token.Value);
        Assert.Equal((RunningTerminal.Morning, TimeSpan.FromHours(2), 0.0), (hello.Said.Time, hello.Said.GmtOffset, hello.Said.ClockRate));
        Assert.Equal((default(CommandMark), 0L), (hello.Said.Mark, hello.Said.Epoch));
        Assert.Equal((MarginMode.Hedging, 100), (hello.Said.Account.Margin, hello.Said.Account.Leverage));
    }

    [Fact]
    public async Task Snapshot_AfterWelcome_HasSymbolsBalanceAndItsOwnCounts()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url));
        GatewayPeer peer = await gateway.Accept();
        await peer.Next<TerminalMessage.Hello>();
        await peer.Say(new GatewayMessage.Welcome(7, terminal.Time.GetUtcNow(), 3, 100, 12, new(5, default)));

        Assert.Equal(1_000_000, (await peer.Next<TerminalMessage.Account>()).Balance.Equity.Minor);
        Assert.Equal(["EURUSD", "GBPUSD"], (await peer.Next<TerminalMessage.Symbols>()).Items.Select(s => s.Symbol.Value));
        Assert.Empty((await peer.Next<TerminalMessage.Positions>()).Items);
        TerminalMessage.SnapshotEnd end = await peer.Next<TerminalMessage.SnapshotEnd>();
        Assert.Equal((5, new(2, 0, 0, 0, 1)), (end.Snapshot, end.Counts));

        SimulationView view = await terminal.Terminal.Look();
        Assert.Equal((true, 7L, 3L, 12L), (view.IsOnline, view.Session, view.Epoch, view.Mark.Sequence));
        Assert.Null(peer.Wrong);
    }

    [Theory]
    [InlineData(ByeCode.Token)]
    [InlineData(ByeCode.Revoked)]
    [InlineData(ByeCode.TakenOver)]
    [InlineData(ByeCode.Locked)]
    [InlineData(ByeCode.Version)]
    [InlineData(ByeCode.BoundElsewhere)]
    public async Task Bye_ThatForbidsIt_IsTheLastConnection(ByeCode code)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(gateway.Url));
        GatewayPeer peer = await gateway.Accept();
        await peer.Next<TerminalMessage.Hello>();
        await peer.Say(new GatewayMessage.Bye(code.Word(), "", null, []));
        await peer.Close(code);

        Assert.Equal(code.Word(), await terminal.Running.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task Cut_Connection_IsMadeAgainAfterTheWaitAndNotBefore()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        peer.Abort();
        await terminal.Until(v => v.Ends.Length == 1);

        terminal.Time.Advance(TimeSpan.FromMilliseconds(790));
        Assert.Equal(1, (await terminal.Terminal.Look()).Connections);
        terminal.Time.Advance(TimeSpan.FromMilliseconds(500));
        await terminal.Welcome(gateway);
        Assert.Equal(2, (await terminal.Terminal.Look()).Connections);
    }

    [Fact]
    public async Task Flood_IsWaitedOutForHalfAMinute()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Bye("FLOOD", "", null, []));
        await peer.Close(ByeCode.Flood);
        await terminal.Until(v => v.Ends is ["FLOOD"]);

        terminal.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, (await terminal.Terminal.Look()).Connections);
        terminal.Time.Advance(TimeSpan.FromSeconds(2));
        await terminal.Welcome(gateway);
    }

    [Theory]
    [InlineData(3, ByeCode.SequenceGap)]
    [InlineData(1, ByeCode.SequenceReplayed)]
    public async Task Sequence_OfTheGatewayThatIsNotTheNext_EndsTheConnection(long sequence, ByeCode code)
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;
        await peer.Say(new GatewayMessage.Ack(), sequence);

        Assert.Equal(code.Word(), (await peer.Next<TerminalMessage.Bye>()).Code);
    }

    [Fact]
    public async Task Silence_OfFifteenSeconds_IsDeath()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway);
        await using RunningTerminal _ = terminal;

        terminal.Time.Advance(TimeSpan.FromSeconds(14.8));
        await peer.Next<TerminalMessage.Heartbeat>();
        Assert.True((await terminal.Terminal.Look()).IsOnline);
        terminal.Time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal("DEAD", (await peer.Next<TerminalMessage.Bye>()).Code);
    }

    [Fact]
    public async Task Gateway_ThatIsNotThere_IsAskedAgain()
    {
        ScriptedGateway gone = await ScriptedGateway.Start();
        Uri url = gone.Url;
        await gone.DisposeAsync();
        await using RunningTerminal terminal = RunningTerminal.Start(RunningTerminal.Options(url));

        await terminal.Until(v => v.Ends.Length == 1);
        terminal.Time.Advance(TimeSpan.FromSeconds(2));
        await terminal.Until(v => v.Ends.Length == 2);
    }
}
