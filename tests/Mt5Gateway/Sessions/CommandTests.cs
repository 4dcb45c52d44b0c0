using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Tests.Playground;
using Arus.Mt5Gateway.Tests.Protocol;

namespace Arus.Mt5Gateway.Tests.Sessions;

public sealed class CommandTests
{
    [Fact]
    public async Task Commands_Given_AreTransmittedOnceEachInOrder()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        for (int i = 0; i < 50; i++) desk.Grains.Terminal.Give(Samples.Command with { Sequence = 119 + i });
        for (int i = 0; i < 50; i++)
        {
            GatewayMessage.Command command = await terminal.Expect<GatewayMessage.Command>();
            Assert.Equal(119 + i, command.Of.Sequence);
            Assert.Equal(Samples.Command.Command, command.Of.Command);
            Assert.Equal(desk.Clock.GetUtcNow(), command.Now);
        }

        desk.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.IsType<GatewayMessage.Heartbeat>(await terminal.Next());
    }

    [Fact]
    public async Task Commands_WhoseNudgeWasLost_AreTakenWithinASecond()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        int taken = desk.Grains.Terminal.Taken;

        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        while (desk.Grains.Terminal.Taken == taken) await Task.Yield();
    }

    [Fact]
    public async Task Events_OfTheTerminal_AreReportedInTheirOrder()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        VenueEvent[] events =
        [
            new VenueEvent.Journaled(119, new(7)), new VenueEvent.Result(119, new(7), new() { Code = "SENT", Retcode = TradeRetcode.Done }), new VenueEvent.DealSeen(Samples.Deal),
            new VenueEvent.PositionSeen(Samples.Position), new VenueEvent.OrderSeen(Samples.Order), new VenueEvent.PositionClosed(new(901), new(901)),
            new VenueEvent.BalanceSeen(Samples.Balance), new VenueEvent.EpochTaken(4),
        ];

        foreach (VenueEvent happened in events) await terminal.Send(new TerminalMessage.Told(happened));

        foreach (VenueEvent happened in events) Assert.Equal(happened, await desk.Grains.Terminal.Reported.Next());
    }

    [Fact]
    public async Task Events_ThatCouldNotBeStored_AreToldAgainAndNoneOvertakes()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        int failures = 2;
        desk.Grains.Terminal.BeforeReport = () => Interlocked.Decrement(ref failures) >= 0 ? throw new IOException("disk") : Task.CompletedTask;

        await terminal.Send(new TerminalMessage.Told(new VenueEvent.Journaled(119, new(7))));
        await terminal.Send(new TerminalMessage.Told(new VenueEvent.EpochTaken(4)));
        await desk.Until(() => desk.Grains.Terminal.Reported.Waiting == 2, TimeSpan.FromMilliseconds(100));

        Assert.IsType<VenueEvent.Journaled>(await desk.Grains.Terminal.Reported.Next());
        Assert.IsType<VenueEvent.EpochTaken>(await desk.Grains.Terminal.Reported.Next());
    }

    [Fact]
    public async Task Unknown_Magics_AreLookedUpAndAgainUntilTheyAreKnown()
    {
        using Desk desk = new();
        desk.Grains.Terminal.LookUp = [.. Enumerable.Range(1, 60).Select(i => new Magic((ulong)i))];
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        GatewayMessage.Find first = await terminal.Expect<GatewayMessage.Find>();
        GatewayMessage.Find second = await terminal.Expect<GatewayMessage.Find>();
        Assert.Equal((50, 10, 1_398_000_000_000), (first.Magics.Length, second.Magics.Length, first.Since.Milliseconds));

        desk.Grains.Terminal.LookUp = [new(60)];
        VenueEvent.Found found = new(new(1), true, new(default, new(), [], [Samples.Order], [], [Samples.Deal]));
        await terminal.Send(new TerminalMessage.Found(first.LookUp, found));
        VenueEvent.Found told = Assert.IsType<VenueEvent.Found>(await desk.Grains.Terminal.Reported.Next());
        Assert.Equal((new Magic(1), true), (told.Magic, told.Complete));

        desk.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal<Magic>([new(60)], (await terminal.Expect<GatewayMessage.Find>()).Magics);
    }

    [Fact]
    public async Task Kill_IsToldAtOnceAndAgainWhileItStands()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        desk.Grains.Terminal.Order = new(4, true, true);
        await desk.Grains.Terminal.Session!.Kill(desk.Grains.Terminal.Order);
        Assert.Equal(new KillOrder(4, true, true), (await terminal.Expect<GatewayMessage.Kill>()).Order);

        desk.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(4, (await terminal.Expect<GatewayMessage.Kill>()).Order.Epoch);
    }

    [Fact]
    public async Task Snapshot_ThatIsWanted_IsAskedForAndAVoidOneAgain()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");
        await desk.Grains.Terminal.Snapshots.Next();

        desk.Grains.Terminal.WantsSnapshot = true;
        await desk.Grains.Terminal.Session!.CommandsWait();
        GatewayMessage.SnapshotRequest asked = await terminal.Expect<GatewayMessage.SnapshotRequest>();
        Assert.Equal((2, 1_398_000_000_000), (asked.Id, asked.Since.Milliseconds));
        desk.Grains.Terminal.WantsSnapshot = false;

        await terminal.Send(new TerminalMessage.Account(2, Samples.Balance));
        await terminal.Send(new TerminalMessage.Positions(2, [Samples.Position]));
        await terminal.Send(new TerminalMessage.SnapshotEnd(2, new(0, 2, 0, 0, 0), Samples.Time));
        GatewayMessage.SnapshotRequest again = await terminal.Expect<GatewayMessage.SnapshotRequest>();
        Assert.Equal((3, asked.Since), (again.Id, again.Since));
        Assert.Equal(0, desk.Grains.Terminal.Snapshots.Waiting);

        await terminal.Snapshot(3, "EURUSD");
        await desk.Grains.Terminal.Snapshots.Next();
    }

    [Fact]
    public async Task Snapshots_FiveVoidInARow_EndTheSession()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Hello();
        await terminal.Expect<GatewayMessage.Welcome>();

        for (int id = 1; id <= 5; id++) await terminal.Send(new TerminalMessage.SnapshotEnd(id, new(1, 0, 0, 0, 0), Samples.Time));

        Assert.Equal(ByeCode.BadField, await terminal.End());
    }

    [Fact]
    public async Task Resync_IsAnsweredByARequestForASnapshot()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await terminal.Send(new TerminalMessage.Resync());

        Assert.Equal(2, (await terminal.Expect<GatewayMessage.SnapshotRequest>()).Id);
    }

    [Theory]
    [InlineData("TAKEN_OVER", ByeCode.TakenOver)]
    [InlineData("REVOKED", ByeCode.Revoked)]
    [InlineData("LOCKED", ByeCode.Locked)]
    public async Task Session_ThatTheGrainSaysIsOver_EndsWithItsReason(string code, ByeCode told)
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        await desk.Grains.Terminal.Session!.Over(code, "because");

        Assert.Equal(told, await terminal.End());
        Assert.False(told.MayConnectAgain());
    }

    [Fact]
    public async Task Session_WhoseEndWasNotHeard_LearnsItWithItsNextLook()
    {
        using Desk desk = new();
        RawTerminal terminal = desk.Connect();
        await terminal.Open("EURUSD");

        desk.Grains.Terminal.TakeRefusal = new Refusal(TerminalRefusals.TakenOver, "session 1 is over");
        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ByeCode.TakenOver, await terminal.End());
    }
}
