using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Tests.Simulator.Account;

namespace Arus.Mt5Gateway.Tests.Simulator;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-terminal-").FullName;

    [Fact]
    public async Task Account_InAFolder_IsTheSameAfterARestart()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        SimulationView before;
        {
            (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, InFolder);
            await using RunningTerminal _ = terminal;
            await peer.Say(CommandTests.Buy(terminal, 1));
            await peer.Say(CommandTests.Limit(terminal, 2, held: true));
            await terminal.Until(v => v.Commands.Length == 2);
            await terminal.Terminal.Lead(TimeSpan.FromMinutes(10));
            before = await terminal.Terminal.Look();
        }

        (RunningTerminal again, GatewayPeer _) = await RunningTerminal.Online(gateway, InFolder);
        await using RunningTerminal __ = again;
        SimulationView after = await again.Terminal.Look();
        Assert.Equal((before.Mark, before.Epoch, before.Clock), (after.Mark, after.Epoch, after.Clock));
        Assert.Equal(before.Books!.Positions.AsEnumerable(), after.Books!.Positions);
        Assert.Equal(before.Books.Orders.AsEnumerable(), after.Books.Orders);
        Assert.Equal(before.Books.Deals.AsEnumerable(), after.Books.Deals);
        Assert.Equal(before.Books.Balance, after.Books.Balance);
    }

    [Fact]
    public async Task Market_WhileTheTerminalWasAway_WentOn()
    {
        await using ScriptedGateway gateway = await ScriptedGateway.Start();
        {
            (RunningTerminal terminal, GatewayPeer peer) = await RunningTerminal.Online(gateway, InFolder);
            await using RunningTerminal _ = terminal;
            await peer.Say(CommandTests.Buy(terminal, 1));
            VenuePosition position = (await peer.NextEvent<VenueEvent.PositionSeen>()).Position;
            await peer.Say(CommandTests.Buy(terminal, 2, c => c with
            {
                Action = TradeAction.SlTp,
                Position = position.Ticket,
                StopLoss = position.Price.Plus(-80),
                TakeProfit = position.Price.Plus(80),
            }));
            await terminal.Until(v => v.Commands.Length == 2);
        }

        (RunningTerminal again, GatewayPeer _) = await RunningTerminal.Online(gateway, o => InFolder(o) with { StartAt = RunningTerminal.Morning + TimeSpan.FromHours(20) });
        await using RunningTerminal __ = again;
        VenueSnapshot books = (await again.Terminal.Look()).Books!;
        Assert.Empty(books.Positions);
        Assert.True(books.Deals[^1].Reason is DealReason.StopLoss or DealReason.TakeProfit);
        Assert.True(books.Deals[^1].Time < RunningTerminal.Morning + TimeSpan.FromHours(20));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private TerminalOptions InFolder(TerminalOptions options) => options with { Folder = _folder };
}
