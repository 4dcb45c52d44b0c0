using Arus.Domain.Answers;
using Arus.Domain.Indicators;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.MarketData.Feeds;

/// <summary>A feed's settings, its readers, and what is said of its source.</summary>
public static class FeedRules
{
    public const int LongestTitle = 100;
    public const int MostSymbols = 2_000;
    public const int MostEntitled = 100_000;

    public static (Answer<FeedView> Answer, FeedState Next) Configure(FeedState state, TenantId owner, FeedId feed, Caller caller, NewFeed settings)
    {
        Refusal? refusal = MayRun(owner, caller, Role.Admin)
            ?? (FeedId.TryParse(feed.Value, out _) ? null : Refuse.Invalid("feed: write the id of a feed"))
            ?? Refuse.UnlessText(settings.Title, LongestTitle, "title")
            ?? UnlessClock(state, settings.Clock)
            ?? (settings.StaleAfter >= TimeSpan.FromSeconds(1) && settings.StaleAfter <= TimeSpan.FromDays(7) ? null : Refuse.Invalid("stale after: write 1 second to 7 days"))
            ?? UnlessIndicators(settings.Indicators);
        if (refusal is not null) return (Answer.Refuse<FeedView>(refusal), state);

        FeedState next = state.Settings is { } known && Same(known, settings) ? state : state with { Settings = settings };
        return (Answer.Of(View(next, feed)), next);
    }

    public static Answer<FeedView> Read(FeedState state, TenantId owner, FeedId feed, Caller caller, DateTimeOffset now) =>
        (MayRead(state, owner, caller, now) ?? UnlessConfigured(state)) is { } refusal ? Answer.Refuse<FeedView>(refusal) : Answer.Of(View(state, feed));

    public static Refusal? MayRead(FeedState state, TenantId owner, Caller caller, DateTimeOffset now)
    {
        if (owner != SharedFeeds.Owner) return Access.Check(caller, owner, Role.Viewer, Scopes.Read);
        if (caller.Tenant == owner) return Access.Check(caller, owner, Role.System, Scopes.Read);
        if (caller.Tenant == TenantId.Platform) return Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read);
        if (Access.Check(caller, caller.Tenant, Role.Viewer, Scopes.Read) is { } refusal) return refusal;

        return state.Entitlements.TryGetValue(caller.Tenant, out Entitlement? entitled) && (entitled.Until is null || entitled.Until > now)
            ? null
            : new(MarketDataRefusals.NotEntitled, "the tenant is not entitled to this feed");
    }

    public static (Answer<Done> Answer, FeedState Next) Entitle(FeedState state, TenantId owner, Caller caller, TenantId tenant, DateTimeOffset? until, DateTimeOffset now)
    {
        Refusal? refusal = owner == SharedFeeds.Owner ? MayRun(owner, caller, Role.Admin) : Access.Check(caller, owner, Role.System, Scopes.Manage) ?? Refuse.Invalid("only a shared feed has entitled readers");
        refusal ??= UnlessConfigured(state);
        refusal ??= TenantId.TryParse(tenant.Value, out _) && tenant != SharedFeeds.Owner && tenant != TenantId.Platform ? null : Refuse.Invalid("tenant: write the id of a tenant");
        if (refusal is not null) return (Answer.Refuse<Done>(refusal), state);

        ImmutableSortedDictionary<TenantId, Entitlement> entitled = until <= now
            ? state.Entitlements.Remove(tenant)
            : state.Entitlements.SetItem(tenant, new(until));
        if (entitled.Count > MostEntitled) return (Answer.Refuse<Done>(Refuse.Limit(MostEntitled, "tenants entitled to a feed")), state);

        return (Answer.Done, ReferenceEquals(entitled, state.Entitlements) ? state : state with { Entitlements = entitled });
    }

    public static (Answer<FeedView> Answer, FeedState Next) Announce(FeedState state, TenantId owner, FeedId feed, Caller caller, FeedAnnouncement told)
    {
        Refusal? refusal = SymbolRules.MayTell(owner, caller)
            ?? UnlessConfigured(state)
            ?? (told.Session < state.Session ? new Refusal(MarketDataRefusals.SessionOver, $"session {state.Session} has begun since {told.Session}") : null)
            ?? (told.Symbols.Length > MostSymbols ? Refuse.Limit(MostSymbols, "symbols of a feed") : null);
        if (refusal is not null) return (Answer.Refuse<FeedView>(refusal), state);

        ImmutableSortedDictionary<SymbolName, SymbolSpec> symbols = told.Symbols.Aggregate(
            state.Symbols,
            (known, spec) => known.TryGetValue(spec.Symbol, out SymbolSpec? before) && SymbolSpecs.Same(before, spec) ? known : known.SetItem(spec.Symbol, spec));
        if (symbols.Count > MostSymbols) return (Answer.Refuse<FeedView>(Refuse.Limit(MostSymbols, "symbols of a feed")), state);

        bool isKnown = ReferenceEquals(symbols, state.Symbols) && (state.Session, state.Connected) == (told.Session, told.Connected);
        FeedState next = isKnown ? state : state with { Symbols = symbols, Session = told.Session, Connected = told.Connected, LastHeard = told.Now };
        return (Answer.Of(View(next, feed) with { LastHeard = told.Now }), next);
    }

    public static FeedView View(FeedState state, FeedId feed) => new(feed, state.Settings!, [.. state.Symbols.Values], state.LastHeard, state.Connected);

    /// <summary>A shared feed is the operators', and nobody else's.</summary>
    private static Refusal? MayRun(TenantId owner, Caller caller, Role least)
    {
        if (owner != SharedFeeds.Owner || caller.Tenant == owner) return Access.Check(caller, owner, owner == SharedFeeds.Owner ? Role.System : least, Scopes.Manage);

        return Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Manage);
    }

    private static Refusal? UnlessConfigured(FeedState state) => state.Settings is null ? Refuse.NotFound("feed") : null;

    private static Refusal? UnlessClock(FeedState state, FeedClock clock)
    {
        if (!BrokerZone.TryParse(clock.Zone, out _)) return Refuse.Invalid("zone: write an IANA zone (Europe/Athens), an offset (UTC+2), or a zone and hours ahead of it (America/New_York+7)");
        if (clock.DayStart.Ticks % TimeSpan.TicksPerMinute != 0 || clock.DayStart.Duration() >= TimeSpan.FromDays(1)) return Refuse.Invalid("day start: write whole minutes within a day");

        return state.Session > 0 && state.Settings is { } known && known.Clock.DayStart != clock.DayStart
            ? Refuse.Invalid("day start: bars were made with another: make another feed")
            : null;
    }

    private static Refusal? UnlessIndicators(ImmutableArray<string> indicators)
    {
        if (indicators.IsDefaultOrEmpty) return null;
        if (indicators.Length > SnapshotRules.MostIndicators) return Refuse.Limit(SnapshotRules.MostIndicators, "indicators of a feed");

        foreach (string text in indicators)
        {
            if (!IndicatorNotation.TryParse(text, out _, out string because)) return new(MarketDataRefusals.UnknownIndicator, because);
        }

        return null;
    }

    private static bool Same(NewFeed one, NewFeed other) =>
        (one.Title, one.Clock, one.StaleAfter) == (other.Title, other.Clock, other.StaleAfter) && Sequence(one.Indicators).SequenceEqual(Sequence(other.Indicators));

    private static ImmutableArray<string> Sequence(ImmutableArray<string> texts) => texts.IsDefault ? [] : texts;
}
