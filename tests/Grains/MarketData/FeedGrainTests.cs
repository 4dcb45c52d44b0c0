using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tests.MarketData;

public sealed class FeedGrainTests : IAsyncLifetime
{
    private static readonly FeedId s_feed = FeedId.Parse("mt5");
    private static readonly NewFeed s_settings = new("Broker", new("UTC+2", TimeSpan.Zero), TimeSpan.FromMinutes(1), ["SMA(20)"]);
    private static readonly Caller s_shared = Caller.System(SharedFeeds.Owner);

    private Platform _platform = null!;

    private IFeedGrain Own => _platform.Grains.Feed(Platform.Of(Role.Admin), s_feed);

    private IFeedGrain Shared => _platform.Grains.SharedFeed(s_feed);

    public async Task InitializeAsync() => _platform = await Platform.Start();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Configure_ByAnAdmin_IsSeenByTheTenantsMembersAfterARestart()
    {
        await Own.Configure(Platform.Of(Role.Admin), s_settings, default).Given();
        await _platform.Crash();

        FeedView view = await Own.View(Platform.Of(Role.Viewer)).Given();
        Assert.Equal((s_feed, "Broker", false), (view.Feed, view.Settings.Title, view.Connected));
        Assert.Equal(["SMA(20)"], view.Settings.Indicators.AsEnumerable());
    }

    [Fact]
    public async Task Configure_Twice_WritesOnce()
    {
        await Own.Configure(Platform.Of(Role.Admin), s_settings, default).Given();
        await Own.Configure(Platform.Of(Role.Admin), s_settings with { Indicators = ["SMA(20)"] }, default).Given();

        Assert.Equal(1, _platform.Storage.Plan.Landed);
    }

    [Fact]
    public async Task Configure_WithSettingsOutOfRange_SaysWhichAndChangesNothing()
    {
        NewFeed[] wrong =
        [
            s_settings with { Title = "" },
            s_settings with { Clock = new("", TimeSpan.Zero) },
            s_settings with { Clock = new("UTC", TimeSpan.FromSeconds(90)) },
            s_settings with { Clock = new("UTC", TimeSpan.FromHours(25)) },
            s_settings with { StaleAfter = TimeSpan.Zero },
        ];
        foreach (NewFeed settings in wrong) Assert.Equal("invalid", await Own.Configure(Platform.Of(Role.Admin), settings, default).Code());
        Assert.Equal("unknown-indicator", await Own.Configure(Platform.Of(Role.Admin), s_settings with { Indicators = ["NOPE(3)"] }, default).Code());

        Assert.Equal("not-found", await Own.View(Platform.Of(Role.Viewer)).Code());
    }

    [Fact]
    public async Task Announce_OfASession_ShowsItsSymbolsAndRefusesAnEarlierOne()
    {
        Caller system = Caller.System(Platform.Acme);
        FeedAnnouncement told = new(7, true, Terminal.Noon, [Terminal.Spec(new("EURUSD"))]);
        Assert.Equal("not-found", await Own.Announce(system, told, default).Code());
        await Own.Configure(Platform.Of(Role.Admin), s_settings, default).Given();
        await Own.Announce(system, told, default).Given();
        int landed = _platform.Storage.Plan.Landed;
        await Own.Announce(system, told with { Now = Terminal.Noon + TimeSpan.FromHours(1) }, default).Given();

        FeedView view = await Own.View(Platform.Of(Role.Viewer)).Given();
        Assert.Equal((true, Terminal.Noon + TimeSpan.FromHours(1), "EURUSD"), (view.Connected, view.LastHeard, Assert.Single(view.Symbols).Symbol.Value));
        Assert.Equal(landed, _platform.Storage.Plan.Landed);
        Assert.Equal("session-over", await Own.Announce(system, told with { Session = 6 }, default).Code());
        Assert.Equal("invalid", await Own.Configure(Platform.Of(Role.Admin), s_settings with { Clock = new("UTC", TimeSpan.FromHours(17)) }, default).Code());
    }

    [Fact]
    public async Task SharedFeed_IsTheOperatorsAndReadByTheEntitledUntilTheirTime()
    {
        Caller viewer = Platform.Of(Role.Viewer);
        DateTimeOffset now = _platform.Clock.GetUtcNow();
        Assert.Equal("not-yours", await Shared.Configure(Platform.Of(Role.Owner), s_settings, default).Code());
        await Shared.Configure(Platform.Operator, s_settings, default).Given();
        Assert.Equal("not-entitled", await Shared.View(viewer).Code());
        await Shared.Entitle(Platform.Operator, Platform.Acme, now + TimeSpan.FromHours(1), default).Given();

        await Shared.View(viewer).Given();
        Assert.Equal("not-entitled", await Shared.MayRead(Platform.Of(Role.Owner, Platform.Other)).Code());
        Assert.Equal("scope-missing", await Shared.MayRead(Platform.Of(Role.Viewer, scopes: Scopes.None)).Code());
        await Shared.MayRead(s_shared).Given();
        await Shared.MayRead(Platform.Operator).Given();
        _platform.Clock.Jump(TimeSpan.FromHours(1));
        Assert.Equal("not-entitled", await Shared.MayRead(viewer).Code());
        await Shared.Entitle(Platform.Operator, Platform.Acme, null, default).Given();
        await Shared.MayRead(viewer).Given();
        await Shared.Entitle(Platform.Operator, Platform.Acme, now, default).Given();
        Assert.Equal("not-entitled", await Shared.MayRead(viewer).Code());
        Assert.Equal("invalid", await Shared.Entitle(Platform.Operator, SharedFeeds.Owner, null, default).Code());
    }

    [Fact]
    public async Task SharedSymbol_OfAFeedNotEntitled_TellsNothingAndOfAnEntitledOneEverything()
    {
        SeriesId series = new(SharedFeeds.Owner, s_feed, new("EURUSD"));
        Terminal terminal = new(_platform, series, Terminal.Quiet(200));
        await Shared.Configure(Platform.Operator, s_settings, default).Given();
        await terminal.Open();
        await terminal.Tell(200, 200);
        Caller viewer = Platform.Of(Role.Viewer);
        ISymbolGrain symbol = _platform.Grains.SharedSymbol(s_feed, series.Symbol);

        Assert.Equal("not-entitled", await symbol.Snapshot(viewer, new([], 1, [], false), default).Code());
        await Shared.Entitle(Platform.Operator, Platform.Acme, null, default).Given();
        SymbolSnapshot snapshot = await symbol.Snapshot(viewer, new([], 5, [], false), default).Given();
        Assert.Equal(["SMA(20)"], snapshot.Timeframes[0].Indicators.Select(value => value.Indicator));
        Assert.Equal(3, snapshot.Timeframes[0].Bars.Length);
    }

    [Fact]
    public async Task Write_ThatIsRefused_LeavesTheFeedAsItWas()
    {
        await Own.Configure(Platform.Of(Role.Admin), s_settings, default).Given();
        _platform.Storage.Plan.Fail(Fault.BeforeLanding);
        await Assert.ThrowsAnyAsync<Exception>(() => Own.Configure(Platform.Of(Role.Admin), s_settings with { Title = "Other" }, default));

        Assert.Equal("Broker", (await Own.View(Platform.Of(Role.Viewer)).Given()).Settings.Title);
    }
}
