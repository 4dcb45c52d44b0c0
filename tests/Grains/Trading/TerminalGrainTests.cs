using Arus.Domain.Trading.Terminals;
using Arus.Fakes.Storage;
using Arus.Fakes.Time;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Grains.Tests.Trading;

public sealed class TerminalGrainTests
{
    public static readonly NewTerminal Settings = new("Desk", new(Platform.Acme, new("desk-1"), []), true);

    public static readonly VenueAccount Account = new()
    {
        Login = "5012345",
        Server = "Broker-Demo",
        Currency = Currency.Usd,
        Leverage = 100,
        Margin = MarginMode.Hedging,
        TradeAllowed = true,
        ExpertsAllowed = true,
    };

    public static readonly VenueSnapshot Empty = new(new(1_000), new() { Balance = Money.Zero(Currency.Usd) }, [], [], [], []);

    private static readonly Caller s_trader = Platform.Of(Role.Trader);
    private static readonly Caller s_system = Caller.System(Platform.Acme);

    public static VenueCommand Buy(ulong magic) => new()
    {
        Magic = new(magic),
        NotAfter = new ManualTime().GetUtcNow().AddSeconds(3),
        Action = TradeAction.Deal,
        Symbol = new("EURUSD"),
        Volume = Volume.Parse("0.10"),
        Price = Price.Parse("1.08345"),
        StopLoss = Price.Parse("1.08000"),
        Deviation = 20,
    };

    [Fact]
    public async Task Command_ForATerminalThatIsNotThere_IsRefusedAndNotQueued()
    {
        await using Desk desk = await Desk.Open();

        Assert.Equal(TerminalRefusals.Offline, await desk.Grain.Submit(s_trader, Buy(1), default).Code());
        await desk.Connect();
        Assert.Empty((await desk.Take().Given()).Commands);
    }

    [Fact]
    public async Task Command_Submitted_IsGivenOnceAndItsMagicIsTakenForEver()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();

        CommandReceipt first = await desk.Grain.Submit(s_trader, Buy(1), default).Given();
        Assert.Equal(first, await desk.Grain.Submit(s_trader, Buy(1), default).Given());
        Assert.Equal(RefusalCodes.SameIdOtherBody, await desk.Grain.Submit(s_trader, Buy(1) with { Deviation = 9 }, default).Code());
        await desk.Session.WasNudged.WaitAsync(TimeSpan.FromSeconds(30));

        SequencedCommand given = Assert.Single((await desk.Take().Given()).Commands);
        Assert.Equal(new SequencedCommand(1, Buy(1)), given);
        Assert.Empty((await desk.Take().Given()).Commands);

        await desk.Platform.Rest(desk.Grain);
        Assert.Empty((await desk.Take().Given()).Commands);
        Assert.Equal(first, await desk.Grain.Submit(s_trader, Buy(1), default).Given());
    }

    [Fact]
    public async Task Command_PastItsLastMoment_IsVoidedAndNotGiven()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Grain.Submit(s_trader, Buy(1), default).Given();

        desk.Platform.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Empty((await desk.Take().Given()).Commands);
        Assert.Equal(CommandState.Voided, (await desk.Grain.Command(s_trader, new(1)).Given()).State);
        Assert.Equal(TerminalRefusals.TooLate, await desk.Grain.Submit(s_trader, Buy(2), default).Code());
    }

    [Theory]
    [InlineData(0, CommandState.Voided)]
    [InlineData(1, CommandState.Unknown)]
    public async Task Command_GivenAndNotTold_IsUnknownOrVoidedByTheTerminalsMark(long mark, CommandState state)
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Grain.Submit(s_trader, Buy(1), default).Given();
        await desk.Take().Given();

        await desk.Platform.Crash();
        await desk.Attach(desk.Hello with { Mark = new(mark, new((ulong)mark)) }).Given();

        Assert.Equal(state, (await desk.Grain.Command(s_trader, new(1)).Given()).State);
    }

    [Fact]
    public async Task Command_Unknown_IsLookedUpAndBlocksNewExposureUntilItIsKnown()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Grain.Submit(s_trader, Buy(1), default).Given();
        await desk.Take().Given();
        await desk.Report(new VenueEvent.Journaled(1, new(1)), new VenueEvent.Result(1, new(1), new() { Code = "SENT", Retcode = TradeRetcode.Timeout }));

        Assert.Equal(new Magic(1), Assert.Single((await desk.Take().Given()).LookUp));
        Assert.Equal(TerminalRefusals.Reconciling, await desk.Grain.Submit(s_trader, Buy(2), default).Code());
        await desk.Grain.Submit(s_trader, Buy(3) with { Position = new(9) }, default).Given();

        await desk.Report(new VenueEvent.Found(new(1), true, Empty with { Deals = [new() { Deal = new(77), Order = new(5), Magic = new(1), Volume = Volume.Parse("0.10") }] }));

        Assert.Equal((CommandState.Done, new Ticket(77)), ((await desk.Grain.Command(s_trader, new(1)).Given()).State, (await desk.Grain.Command(s_trader, new(1)).Given()).Result!.Deal));
        await desk.Grain.Submit(s_trader, Buy(2), default).Given();
    }

    [Fact]
    public async Task Command_NotFound_CountsAsNeverExecutedOnlySomeTimeAfterItsLastMoment()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Grain.Submit(s_trader, Buy(1), default).Given();
        await desk.Take().Given();
        await desk.Report(new VenueEvent.Result(1, new(1), new() { Code = "SEEN" }));

        await desk.Report(new VenueEvent.Found(new(1), true, Empty));
        CommandState early = (await desk.Grain.Command(s_trader, new(1)).Given()).State;
        desk.Platform.Clock.Advance(TimeSpan.FromSeconds(3) + CommandRules.SettleAfter);
        await desk.Take().Given();
        await desk.Report(new VenueEvent.Found(new(1), false, Empty));
        CommandState incomplete = (await desk.Grain.Command(s_trader, new(1)).Given()).State;
        await desk.Report(new VenueEvent.Found(new(1), true, Empty));

        Assert.Equal((CommandState.Unknown, CommandState.Unknown, CommandState.NeverExecuted), (early, incomplete, (await desk.Grain.Command(s_trader, new(1)).Given()).State));
    }

    [Theory]
    [InlineData(Fault.BeforeLanding)]
    [InlineData(Fault.AfterLanding)]
    public async Task Command_WhoseWriteFailed_IsWhatTheJournalSaysItIs(Fault fault)
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        desk.Platform.Money.Plan.Fail(fault);

        await Assert.ThrowsAsync<IOException>(() => desk.Grain.Submit(s_trader, Buy(1), default));
        TerminalWork work = await desk.Take().Given();
        await desk.Grain.Snapshot(s_system, desk.Number, Empty, default).Given();
        CommandReceipt again = await desk.Grain.Submit(s_trader, Buy(1), default).Given();

        Assert.Equal(fault == Fault.AfterLanding ? 1 : 0, work.Commands.Length);
        Assert.Equal(fault == Fault.AfterLanding ? 0 : 1, (await desk.Take().Given()).Commands.Length);
        Assert.Equal(1, again.Sequence);
    }

    [Fact]
    public async Task Kill_IsDurableRefusesOlderEpochsAndIsToldUntilFlat()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        VenuePosition held = new() { Ticket = new(5), Identifier = new(5), Symbol = new("EURUSD"), Magic = new(1) };
        await desk.Grain.Snapshot(s_system, desk.Number, Empty with { Positions = [held] }, default).Given();

        await desk.Grain.Kill(s_trader, new(4, true, true), default).Given();
        Assert.Equal(4, (await desk.Session.WasKilled.WaitAsync(TimeSpan.FromSeconds(30))).Epoch);
        await desk.Platform.Crash();
        TerminalWelcome welcome = await desk.Connect();

        Assert.Equal(4, welcome.Epoch);
        Assert.Equal(TerminalRefusals.OldEpoch, await desk.Grain.Submit(s_trader, Buy(1), default).Code());
        Assert.Equal(TerminalRefusals.OldEpoch, await desk.Grain.Kill(s_trader, new(3, true, true), default).Code());
        await desk.Report(new VenueEvent.EpochTaken(4));
        Assert.NotNull((await desk.Take().Given()).Kill);
        await desk.Grain.Snapshot(s_system, desk.Number, Empty with { Positions = [held] }, default).Given();
        Assert.NotNull((await desk.Take().Given()).Kill);
        await desk.Grain.Snapshot(s_system, desk.Number, Empty, default).Given();
        Assert.Null((await desk.Take().Given()).Kill);
        await desk.Grain.Submit(s_trader, Buy(1) with { Epoch = 4 }, default).Given();
    }

    [Fact]
    public async Task Events_ToldTwiceOrAgainBySnapshot_AreJournaledOnce()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        VenueDeal deal = new() { Deal = new(7), Order = new(5), Symbol = new("EURUSD"), Volume = Volume.Parse("0.10"), Profit = Money.Zero(Currency.Usd), Time = new(5) };
        VenueEvent.DealSeen seen = new(deal);

        await desk.Report(seen, seen);
        await desk.Report(seen);
        await desk.Grain.Snapshot(s_system, desk.Number, Empty with { Deals = [deal] }, default).Given();
        await desk.Report(new VenueEvent.DealSeen(deal with { Volume = Volume.Parse("0.20") }));

        ImmutableArray<SequencedEvent> told = await desk.Grain.Events(s_trader, 0, 100, default).Given();
        Assert.Equal(seen, Assert.Single(told).Event);
        Assert.Empty(await desk.Grain.Events(s_trader, told[0].Cursor, 100, default).Given());
    }

    [Fact]
    public async Task Book_RebuiltFromItsJournal_IsTheSame()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        for (ulong magic = 1; magic <= 300; magic++)
        {
            await desk.Grain.Submit(s_trader, Buy(magic), default).Given();
            await desk.Take().Given();
            await desk.Report(new VenueEvent.Journaled((long)magic, new(magic)), new VenueEvent.Result((long)magic, new(magic), new() { Code = "SENT", Retcode = TradeRetcode.Done }));
        }

        await desk.Platform.Crash();

        Assert.Equal(CommandState.Done, (await desk.Grain.Command(s_trader, new(300)).Given()).State);
        await desk.Connect();
        Assert.Equal(301, (await desk.Grain.Submit(s_trader, Buy(301), default).Given()).Sequence);
    }
}
