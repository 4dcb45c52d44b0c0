using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Grains.Tests.Trading;

/// <summary>A terminal's token and its sessions.</summary>
public sealed class TerminalSessionTests
{
    private static readonly Caller s_admin = Platform.Of(Role.Admin);
    private static readonly Caller s_trader = Platform.Of(Role.Trader);

    [Fact]
    public async Task Token_IsShownOnceAndStoredNowhere()
    {
        await using Desk desk = await Desk.Open();

        Assert.DoesNotContain(desk.Token.Value, desk.Platform.Storage.Text, StringComparison.Ordinal);
        Assert.Contains(TerminalToken.Hash(desk.Token), desk.Platform.Storage.Text, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.AlreadyExists, await desk.Grain.Register(s_admin, TerminalGrainTests.Settings, default).Code());
    }

    [Fact]
    public async Task Token_WrongOrRenewed_OpensNothing()
    {
        await using Desk desk = await Desk.Open();

        Assert.Equal(TerminalRefusals.Token, await desk.Attach(desk.Hello with { Token = new(desk.Token.Value + "x") }).Code());
        await desk.Grain.Renew(s_admin, default).Given();
        Assert.Equal(TerminalRefusals.Token, await desk.Attach(desk.Hello).Code());
    }

    [Fact]
    public async Task Token_AtFirstUse_IsBoundToLoginAndServer()
    {
        await using Desk desk = await Desk.Open();
        await desk.Attach(desk.Hello).Given();

        await desk.Platform.Crash();

        Assert.Equal(TerminalRefusals.BoundElsewhere, await desk.Attach(desk.Hello with { Account = TerminalGrainTests.Account with { Login = "6" } }).Code());
        Assert.Equal(TerminalRefusals.BoundElsewhere, await desk.Attach(desk.Hello with { Account = TerminalGrainTests.Account with { Server = "Broker-Live" } }).Code());
        await desk.Grain.Unlock(s_admin, release: true, default).Given();
        await desk.Attach(desk.Hello with { Account = TerminalGrainTests.Account with { Login = "6" } }).Given();
    }

    [Fact]
    public async Task Token_Revoked_EndsTheLivingSessionAtOnce()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();

        await desk.Grain.Revoke(s_admin, default).Given();

        Assert.Equal(TerminalRefusals.Revoked, await desk.Session.WasOver.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(TerminalRefusals.Revoked, await desk.Take().Code());
        Assert.Equal(TerminalRefusals.Revoked, await desk.Attach(desk.Hello).Code());
        Assert.Equal(TerminalStatus.Revoked, (await desk.Grain.View(s_admin).Given()).Status);
    }

    [Fact]
    public async Task Session_Second_TakesOverAndTheFirstIsTold()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Grain.Submit(s_trader, TerminalGrainTests.Buy(1), default).Given();
        await desk.Take().Given();

        TerminalWelcome second = await desk.Attach(desk.Hello with { Mark = new(1, new(1)) }).Given();

        Assert.Equal((2, TerminalRefusals.TakenOver), (second.Session, await desk.Session.WasOver.WaitAsync(TimeSpan.FromSeconds(30))));
        Assert.Equal(CommandState.Unknown, (await desk.Grain.Command(s_trader, new(1)).Given()).State);
        Assert.Equal(TerminalRefusals.TakenOver, await desk.Take().Code());
    }

    [Fact]
    public async Task Session_SecondTakeOverWithinAMinute_LocksUntilAPersonUnlocks()
    {
        await using Desk desk = await Desk.Open();
        await desk.Connect();
        await desk.Attach(desk.Hello).Given();

        Assert.Equal(TerminalRefusals.Locked, await desk.Attach(desk.Hello).Code());
        await desk.Platform.Crash();
        Assert.Equal(TerminalRefusals.Locked, await desk.Attach(desk.Hello).Code());
        Assert.Equal(TerminalStatus.Locked, (await desk.Grain.View(s_admin).Given()).Status);
        AuditPage audit = await desk.Platform.Grains.Audit(s_admin).Read(s_admin, 1, 100, default).Given();
        Assert.Contains(audit.Records, r => r.Entry.Action == "terminal.lock");

        await desk.Grain.Unlock(s_admin, release: false, default).Given();
        await desk.Attach(desk.Hello).Given();
    }

    [Fact]
    public async Task Session_AfterOneThatFellSilent_IsNoTakeOver()
    {
        await using Desk desk = await Desk.Open();
        for (int i = 0; i < 3; i++)
        {
            await desk.Connect();
            desk.Platform.Clock.Advance(TerminalRules.Silence);
        }

        Assert.Equal(TerminalStatus.Offline, (await desk.Grain.View(s_admin).Given()).Status);
    }

    [Fact]
    public async Task Session_ThatBringsAFeedNobodySetUp_SetsItUpByItsOwnClockAndLeavesOneThatIs()
    {
        await using Desk desk = await Desk.Open();
        IFeedGrain feed = desk.Platform.Grains.Feed(s_admin, new("desk-1"));
        await desk.Attach(desk.Hello with { GmtOffset = TimeSpan.FromMinutes(-210) }).Given();
        NewFeed made = (await feed.View(s_admin).Given()).Settings;
        NewFeed mine = made with { Title = "Mine", Clock = new("Europe/Athens", TimeSpan.Zero) };
        await feed.Configure(s_admin, mine, default).Given();

        desk.Platform.Clock.Advance(TerminalRules.Silence);
        await desk.Attach(desk.Hello).Given();

        Assert.Equal(new FeedClock("UTC-03:30", TimeSpan.Zero), made.Clock);
        Assert.Equal("Mine", (await feed.View(s_admin).Given()).Settings.Title);
    }
}
