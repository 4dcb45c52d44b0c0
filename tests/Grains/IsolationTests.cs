using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Tests.MarketData;
using Arus.Grains.Tests.Operations;
using Arus.Grains.Tests.Trading;
using Orleans;

namespace Arus.Grains.Tests;

/// <summary>Every method of every grain interface refuses another tenant and too small a role. A method that is not listed here fails the first test.</summary>
public sealed class IsolationTests
{
    private static readonly UserId s_budi = UserId.Parse("budi");
    private static readonly ApiKeyId s_key = ApiKeyId.Parse("arus_k1");
    private static readonly NewUser s_user = new("Budi", EmailAddress.Parse("budi@example.com"), new("correct horse"));
    private static readonly ErrorOccurrence s_failure = ErrorDnaTests.Occurrence("x");
    private static readonly ErrorSummary s_summary = new(new("f"), "T", "m", ErrorCategory.System, Severity.Error, default, 1);

    /// <summary>Owners and internal code of another tenant, and the platform's operators, who act for the platform alone.</summary>
    private static readonly ImmutableArray<Caller> s_strangers =
        [Platform.Of(Role.Owner, Platform.Other), Caller.System(Platform.Other), Platform.Operator, Platform.Of(Role.System, new("ACME")), new(default, "x", Role.System, Scopes.All)];

    /// <summary>Nobody of a tenant reaches what is the platform's.</summary>
    private static readonly ImmutableArray<Caller> s_tenants = [Platform.Of(Role.Owner), Caller.System(Platform.Acme), Platform.Of(Role.Operator)];

    private static readonly ImmutableArray<Caller> s_belowAdmin =
        [Platform.Of(Role.Viewer), Platform.Of(Role.Analyst), Platform.Of(Role.Trader), Platform.Of((Role)99), Platform.Of(Role.Owner, scopes: Scopes.None)];

    private static readonly ImmutableArray<Caller> s_belowTrader =
        [Platform.Of(Role.Viewer), Platform.Of(Role.Analyst), Platform.Of((Role)99), Platform.Of(Role.Operator), Platform.Of(Role.Owner, scopes: Scopes.Read)];

    private static readonly ImmutableArray<Caller> s_belowViewer = [Platform.Of((Role)99), Platform.Of(Role.Operator), Platform.Of(Role.Owner, scopes: Scopes.None)];

    /// <summary>What only the platform's own code may ask is refused even to owners.</summary>
    private static readonly ImmutableArray<Caller> s_ownersOfAcme = [Platform.Of(Role.Owner), Platform.Of(Role.Trader), Platform.Of(Role.Operator)];

    private static readonly ImmutableArray<Caller> s_belowOperator =
        [Platform.Of(Role.Owner, TenantId.Platform), Platform.Of(Role.Viewer, TenantId.Platform), Platform.Of(Role.Operator, TenantId.Platform, Scopes.None)];

    private static readonly ImmutableArray<Caller> s_belowSystem = [Platform.Operator, Platform.Of(Role.Owner, TenantId.Platform)];

    private static readonly NewFeed s_feed = new("Broker", new("UTC", TimeSpan.Zero), TimeSpan.FromMinutes(1), ["SMA(20)"]);
    private static readonly SymbolOpening s_opening = new(1, MarketData.Terminal.Spec(new("EURUSD")), s_feed.Clock, MarketData.Terminal.Noon);

    private static readonly ImmutableArray<Caller> s_notBudi =
        [Platform.Of(Role.Owner), Caller.System(Platform.Acme), Platform.Operator, new(Platform.Other, "key:budi", Role.Owner, Scopes.All), new(Platform.Acme, "Budi", Role.Owner, Scopes.All)];

    public static TheoryData<IsolationCase> Cases =>
    [
        new("IHubGrain.Report", (g, c) => Hub(g).Report(c, new(new("x"), ComponentKind.Module, "1", Health.Healthy, ""), default), s_tenants, s_belowSystem),
        new("IHubGrain.View", (g, c) => Hub(g).View(c), s_tenants, s_belowOperator),
        new("IHubGrain.Configure", (g, c) => Hub(g).Configure(c, new(new("c"), new("k"), "{}", "why"), default), s_tenants, s_belowOperator),
        new("IHubGrain.RollBack", (g, c) => Hub(g).RollBack(c, new(new("c"), 0, "why"), default), s_tenants, s_belowOperator),
        new("IHubGrain.Configuration", (g, c) => Hub(g).Configuration(c, null), s_tenants, s_belowOperator),
        new("IHubGrain.History", (g, c) => Hub(g).History(c, null, 10), s_tenants, s_belowOperator),
        new("IHubGrain.Diff", (g, c) => Hub(g).Diff(c, 0, 0), s_tenants, s_belowOperator),
        new("IErrorDnaGrain.Record", (g, c) => Dna(g).Record(c, s_failure), s_tenants, s_belowSystem, async g => (await Dna(g).Read(Platform.Operator).Given()).Tally.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("IErrorDnaGrain.Read", (g, c) => Dna(g).Read(c), s_tenants, s_belowOperator),
        new("IErrorDnaGrain.Words", (g, c) => Dna(g).Words(c), [Platform.Of(Role.Owner, Platform.Other), Caller.System(Platform.Other), Platform.Of(Role.Operator, Platform.Other)], [.. s_belowOperator, Platform.Of((Role)99), Platform.Of(Role.Owner, scopes: Scopes.None)]),
        new("IErrorIndexGrain.Touch", (g, c) => Index(g).Touch(c, s_summary), s_tenants, s_belowSystem, async g => string.Join(',', (await Index(g).List(Platform.Operator, null, 100).Given()).Select(seen => seen.Fingerprint).Where(print => print == s_summary.Fingerprint))),
        new("IErrorIndexGrain.List", (g, c) => Index(g).List(c, null, 10), s_tenants, s_belowOperator),
        new("IAuditGrain.Append", (g, c) => Audit(g).Append(c, new(new("e2"), "a", "s", ""), default), s_strangers, [Platform.Of((Role)99), Platform.Of(Role.Operator)]),
        new("IAuditGrain.Read", (g, c) => Audit(g).Read(c, 1, 10, default), s_strangers, s_belowAdmin),
        new("IAuditGrain.Verify", (g, c) => Audit(g).Verify(c, default), s_strangers, s_belowAdmin),
        new("ITenantGrain.Create", (g, c) => Tenant(g).Create(c, new("Acme", s_budi), default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ITenantGrain.Read", (g, c) => Tenant(g).Read(c), s_strangers, [Platform.Of((Role)99), Platform.Of(Role.Owner, scopes: Scopes.Trade)]),
        new("ITenantGrain.Rename", (g, c) => Tenant(g).Rename(c, "X", default), s_strangers, s_belowAdmin),
        new("ITenantGrain.SetMember", (g, c) => Tenant(g).SetMember(c, new("eve"), Role.Viewer, default), s_strangers, s_belowAdmin),
        new("ITenantGrain.RemoveMember", (g, c) => Tenant(g).RemoveMember(c, new("eve"), default), s_strangers, s_belowAdmin),
        new("ITenantGrain.SetSetting", (g, c) => Tenant(g).SetSetting(c, new(new("k"), "v"), default), s_strangers, s_belowAdmin),
        new("IUserGrain.Register", (g, c) => User(g).Register(c, s_user, default), s_tenants, s_belowSystem),
        new("IUserGrain.Read", (g, c) => User(g).Read(c), s_notBudi, [new(Platform.Acme, "budi", Role.Owner, Scopes.None)]),
        new("IUserGrain.Rename", (g, c) => User(g).Rename(c, "X", default), s_notBudi, [new(Platform.Acme, "budi", Role.Owner, Scopes.Read)]),
        new("IUserGrain.ChangePassword", (g, c) => User(g).ChangePassword(c, new(s_user.Password, new("another horse")), default), [.. s_notBudi, Platform.System], [new(Platform.Acme, "budi", Role.Owner, Scopes.Read)]),
        new("IUserGrain.CheckPassword", (g, c) => User(g).CheckPassword(c, s_user.Password, default), s_tenants, s_belowSystem),
        new("IUserGrain.Belong", (g, c) => User(g).Belong(c, new(s_budi, Role.Owner, 99), default), [Platform.Of(Role.Owner, Platform.Other), new(default, "x", Role.System, Scopes.All)], [Platform.Of(Role.Owner), Platform.Operator]),
        new("IApiKeyGrain.Issue", (g, c) => ((IGrainFactory)g).ApiKey(new("arus_new")).Issue(c, new("n", Role.Viewer, Scopes.Read, [], null), default), [new(default, "x", Role.Owner, Scopes.All)], s_belowAdmin),
        new("IApiKeyGrain.Check", (g, c) => Key(g).Check(c, new(new("x"), "127.0.0.1"), default), s_tenants, s_belowSystem),
        new("IApiKeyGrain.Read", (g, c) => Key(g).Read(c), s_strangers, s_belowAdmin),
        new("IApiKeyGrain.Revoke", (g, c) => Key(g).Revoke(c, default), s_strangers, s_belowAdmin),
        new("ICalendarGrain.SetHolidays", (g, c) => Calendar(g).SetHolidays(c, [], default), s_strangers, s_belowAdmin),
        new("ICalendarGrain.SetBlackouts", (g, c) => Calendar(g).SetBlackouts(c, [], default), s_strangers, s_belowAdmin),
        new("ICalendarGrain.AddEvents", (g, c) => Calendar(g).AddEvents(c, CalendarGrainTests.Events, default), s_strangers, s_belowAdmin),
        new("ICalendarGrain.View", (g, c) => Calendar(g).View(c, default, DateTimeOffset.MaxValue), s_strangers, s_belowViewer),
        new("ITerminalGrain.Register", (g, c) => Terminal(g).Register(c, TerminalGrainTests.Settings, default), s_strangers, s_belowAdmin),
        new("ITerminalGrain.Renew", (g, c) => Terminal(g).Renew(c, default), s_strangers, s_belowAdmin),
        new("ITerminalGrain.Revoke", (g, c) => Terminal(g).Revoke(c, default), s_strangers, s_belowAdmin),
        new("ITerminalGrain.Unlock", (g, c) => Terminal(g).Unlock(c, true, default), s_strangers, s_belowAdmin),
        new("ITerminalGrain.View", (g, c) => Terminal(g).View(c), s_strangers, s_belowViewer),
        new("ITerminalGrain.Attach", (g, c) => Terminal(g).Attach(c, new(), new HeardSession(), default), s_strangers, s_ownersOfAcme),
        new("ITerminalGrain.Detach", (g, c) => Terminal(g).Detach(c, 0, "", default), s_strangers, s_ownersOfAcme),
        new("ITerminalGrain.Snapshot", (g, c) => Terminal(g).Snapshot(c, 0, TerminalGrainTests.Empty, default), s_strangers, s_ownersOfAcme),
        new("ITerminalGrain.Report", (g, c) => Terminal(g).Report(c, 0, [], default), s_strangers, s_ownersOfAcme),
        new("ITerminalGrain.Take", (g, c) => Terminal(g).Take(c, 0, new HeardSession(), default), s_strangers, s_ownersOfAcme),
        new("ITerminalGrain.Submit", (g, c) => Terminal(g).Submit(c, TerminalGrainTests.Buy(1), default), s_strangers, s_belowTrader),
        new("ITerminalGrain.Kill", (g, c) => Terminal(g).Kill(c, new(1, true, true), default), s_strangers, s_belowTrader),
        new("ITerminalGrain.Command", (g, c) => Terminal(g).Command(c, new(1)), s_strangers, s_belowViewer),
        new("ITerminalGrain.Events", (g, c) => Terminal(g).Events(c, 0, 10, default), s_strangers, s_belowViewer),
        new("ITerminalGrain.Books", (g, c) => Terminal(g).Books(c), s_strangers, s_belowViewer),
        new("IFeedGrain.Configure", (g, c) => Feed(g).Configure(c, s_feed, default), s_strangers, s_belowAdmin),
        new("IFeedGrain.View", (g, c) => Feed(g).View(c), s_strangers, s_belowViewer),
        new("IFeedGrain.MayRead", (g, c) => Feed(g).MayRead(c), s_strangers, s_belowViewer),
        new("IFeedGrain.Entitle", (g, c) => Feed(g).Entitle(c, Platform.Other, null, default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("IFeedGrain.Announce", (g, c) => Feed(g).Announce(c, new(9, true, default, []), default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.Open", (g, c) => Symbol(g).Open(c, s_opening with { Session = 9 }, default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.Missing", (g, c) => Symbol(g).Missing(c), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.RepairTicks", (g, c) => Symbol(g).RepairTicks(c, new(new(default, new(new(9), 0)), 5, [], true), default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.RepairBars", (g, c) => Symbol(g).RepairBars(c, new(new(Timeframe.M1, default, new(60_000)), 5, []), default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.Reload", (g, c) => Symbol(g).Reload(c, default), s_strangers, [.. s_belowAdmin, Platform.Of(Role.Owner)]),
        new("ISymbolGrain.Snapshot", (g, c) => Symbol(g).Snapshot(c, new([], 1, [], true), default), s_strangers, s_belowViewer),
        new("ISymbolGrain.Bars", (g, c) => Symbol(g).Bars(c, new(Timeframe.M1, default, new(9)), 1, default), s_strangers, s_belowViewer),
        new("ISymbolGrain.BarsAfter", (g, c) => Symbol(g).BarsAfter(c, Timeframe.M1, 0, 1, default), s_strangers, s_belowViewer),
        new("ISymbolGrain.Ticks", (g, c) => Symbol(g).Ticks(c, new(default, new(new(9), 0)), 1, default), s_strangers, s_belowViewer),
        new("ISymbolGrain.Quality", (g, c) => Symbol(g).Quality(c), s_strangers, s_belowViewer),
    ];

    [Fact]
    public void Methods_OfAllGrainInterfaces_AreListed()
    {
        IEnumerable<string> methods = typeof(IHubGrain).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"));

        Assert.Equal(methods.Order(StringComparer.Ordinal), ((System.Collections.IEnumerable)Cases).Cast<object[]>().Select(row => ((IsolationCase)row[0]).Method).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Methods_All_TakeTheirCallerFirst() =>
        Assert.All(
            typeof(IHubGrain).Assembly.GetExportedTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type)).SelectMany(type => type.GetMethods()),
            method => Assert.Equal(typeof(Caller), method.GetParameters().FirstOrDefault()?.ParameterType));

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task Method_CalledByAStrangerOrTooSmallARole_IsRefusedAndChangesNothing(IsolationCase isolated)
    {
        await using Platform platform = await Platform.Start();
        await Furnish(platform);
        string stored = platform.Storage.Text;
        int landed = platform.Journal.Plan.Landed + platform.Money.Plan.Landed;
        string? trace = isolated.Trace is null ? null : await isolated.Trace(platform.Grains);

        foreach (Caller stranger in isolated.Strangers) await Refused(isolated, platform, stranger, [RefusalCodes.NotYours, RefusalCodes.RoleTooSmall]);
        foreach (Caller small in isolated.Small) await Refused(isolated, platform, small, [RefusalCodes.RoleTooSmall, RefusalCodes.ScopeMissing, RefusalCodes.NotYours]);

        if (isolated.Trace is not null) Assert.Equal(trace, await isolated.Trace(platform.Grains));
        Assert.Equal((stored, landed), (platform.Storage.Text, platform.Journal.Plan.Landed + platform.Money.Plan.Landed));
    }

    private static async Task Refused(IsolationCase isolated, Platform platform, Caller caller, string[] codes)
    {
        Task call = isolated.Call(platform.Grains, caller);
        await call;
        if (isolated.Trace is null) Assert.True(codes.Contains(IsolationCase.CodeOf(call)), $"{isolated.Method} answered {IsolationCase.CodeOf(call) ?? "what was asked"} to {caller}");
    }

    /// <summary>There is something to see and to change behind every method.</summary>
    private static async Task Furnish(Platform platform)
    {
        await Tenant(platform.Grains).Create(Caller.System(Platform.Acme), new("Acme", s_budi), default).Given();
        await Tenant(platform.Grains).SetMember(Caller.System(Platform.Acme), new("eve"), Role.Trader, default).Given();
        await User(platform.Grains).Register(Platform.System, s_user, default).Given();
        await Key(platform.Grains).Issue(Platform.Of(Role.Admin), new("bot", Role.Viewer, Scopes.Read, [], null), default).Given();
        await Audit(platform.Grains).Append(Platform.Of(Role.Trader), new(new("e1"), "a", "s", ""), default).Given();
        await Feed(platform.Grains).Configure(Platform.Of(Role.Admin), s_feed, default).Given();
        await Symbol(platform.Grains).Open(Caller.System(Platform.Acme), s_opening, default).Given();
        await Dna(platform.Grains).Record(Platform.System, s_failure);
        while ((await Dna(platform.Grains).Read(Platform.Operator)).TryGet(out _, out _) == false) await Task.Yield();
        await Calendar(platform.Grains).SetHolidays(Platform.Of(Role.Admin), CalendarGrainTests.Holidays, default).Given();
        await Terminal(platform.Grains).Register(Platform.Of(Role.Admin), TerminalGrainTests.Settings, default).Given();
        while ((await Index(platform.Grains).List(Platform.Operator, null, 10).Given()).IsEmpty) await Task.Yield();
    }

    private static IFeedGrain Feed(object grains) => ((IGrainFactory)grains).Feed(Platform.Of(Role.Owner), new("mt5"));

    private static ISymbolGrain Symbol(object grains) => ((IGrainFactory)grains).Symbol(Platform.Of(Role.Owner), new("mt5"), new("EURUSD"));

    private static IHubGrain Hub(object grains) => ((IGrainFactory)grains).Hub(Platform.System);

    private static IErrorDnaGrain Dna(object grains) => ((IGrainFactory)grains).ErrorDna(Domain.Operations.Fingerprints.Of(s_failure.Traits));

    private static IErrorIndexGrain Index(object grains) => ((IGrainFactory)grains).ErrorIndex(Platform.System);

    private static IAuditGrain Audit(object grains) => ((IGrainFactory)grains).Audit(Platform.Of(Role.Owner));

    private static ITenantGrain Tenant(object grains) => ((IGrainFactory)grains).Tenant(Platform.Of(Role.Owner));

    private static IUserGrain User(object grains) => ((IGrainFactory)grains).User(s_budi);

    private static ICalendarGrain Calendar(object grains) => ((IGrainFactory)grains).Calendar(Platform.Of(Role.Owner));

    private static ITerminalGrain Terminal(object grains) => ((IGrainFactory)grains).Terminal(Platform.Of(Role.Owner), new("desk-1"));

    private static IApiKeyGrain Key(object grains) => ((IGrainFactory)grains).ApiKey(s_key);
}
