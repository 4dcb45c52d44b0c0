using Arus.Domain.Answers;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>Who may tell a symbol what, and what its state becomes.</summary>
public static class SymbolRules
{
    public const int MostBars = 10_000;
    public const int MostTicks = 100_000;

    /// <summary>Bars of history that a symbol asks a terminal for when it is first opened, in spans of each timeframe.</summary>
    public const int History = 1_500;

    private const int MostRevisions = 64;

    /// <summary>Only the platform's own code tells of ticks and bars.</summary>
    public static Refusal? MayTell(TenantId owner, Caller caller) => Access.Check(caller, owner, Role.System, Scopes.Manage);

    /// <summary>The owner's members. Of a shared symbol: null where its feed must be asked.</summary>
    public static Refusal? MayRead(TenantId owner, Caller caller) =>
        MustAskFeed(owner, caller) ? null : Access.Check(caller, owner, Role.Viewer, Scopes.Read);

    public static bool MustAskFeed(TenantId owner, Caller caller) => owner == SharedFeeds.Owner && caller.Tenant != owner;

    /// <param name="known">What prices and bars of it are like already; null when nothing is stored.</param>
    public static (Refusal? Refusal, SymbolState Next) Open(SymbolState state, SymbolOpening opening, SeriesShape? known)
    {
        Refusal? refusal = state.Opened is { } last && last.Session > opening.Session
            ? new(MarketDataRefusals.SessionOver, $"session {last.Session} has begun since {opening.Session}")
            : UnlessShape(opening, known);
        if (refusal is not null || state.Opened?.Session == opening.Session) return (refusal, state);

        ImmutableArray<BarRange> missing = state.Opened is null ? HistoryBefore(opening) : state.MissingBars;
        return (null, state with { Opened = opening, MissingBars = missing });
    }

    /// <summary>Bars from a time on are about to change in the store.</summary>
    public static SymbolState Revised(SymbolState state, BrokerTime from)
    {
        ImmutableArray<Revision> kept = state.Revisions.Length < MostRevisions ? state.Revisions : state.Revisions.RemoveAt(0);
        return state with { Revisions = kept.Add(new(LastRevision(state) + 1, from)) };
    }

    public static long LastRevision(SymbolState state) => state.Revisions.IsEmpty ? 0 : state.Revisions[^1].Number;

    /// <summary>Whether indicators that were last advanced by a bar may go on from a checkpoint.</summary>
    public static bool Holds(SymbolState state, SymbolCheckpoint checkpoint, BrokerTime? lastEnd)
    {
        if (lastEnd is not { } end) return LastRevision(state) == checkpoint.Revision;

        // Revisions that are forgotten count as changes of everything.
        bool allKnown = state.Revisions.IsEmpty || state.Revisions[0].Number <= checkpoint.Revision + 1;
        return allKnown && state.Revisions.All(revision => revision.Number <= checkpoint.Revision || revision.From >= end);
    }

    /// <summary>What is missing, as far as its bars have closed by <paramref name="now"/>.</summary>
    public static SymbolResume Resume(SymbolState state, TickPosition? behind, BrokerTime now, TimeSpan dayStart) => new(
        behind,
        [.. state.Holes.Select(hole => hole.Range)],
        [
            .. state.MissingBars
                .Select(range => range with { To = Earlier(range.To, Timeframes.Floor(now, range.Timeframe, dayStart)) })
                .Where(range => range.From < range.To),
        ],
        0);

    public static SymbolState Repaired(SymbolState state, BarRange range) => state with { MissingBars = BarRangeRules.Without(state.MissingBars, range) };

    public static Refusal? UnlessPage(BarPage page, SeriesShape shape)
    {
        if (page.Digits != shape.Digits) return Refuse.Invalid($"digits: the symbol has {shape.Digits}");
        for (int i = 0; i < page.Bars.Length; i++)
        {
            BrokerTime time = page.Bars[i].Time;
            bool isInOrder = i == 0 || page.Bars[i - 1].Time < time;
            bool isInRange = time >= page.Range.From && time < page.Range.To;
            if (!isInOrder || !isInRange) return Refuse.Invalid($"bars: that of {time} is outside of the range or not after the one before");
            if (Timeframes.Floor(time, page.Range.Timeframe, shape.DayStart) != time) return Refuse.Invalid($"bars: no {page.Range.Timeframe} bar begins at {time}");
        }

        return null;
    }

    private static Refusal? UnlessShape(SymbolOpening opening, SeriesShape? known)
    {
        TimeSpan dayStart = opening.Clock.DayStart;
        if (dayStart.Ticks % TimeSpan.TicksPerMinute != 0 || dayStart.Duration() >= TimeSpan.FromDays(1)) return Refuse.Invalid("day start: write whole minutes within a day");
        if (opening.Spec.Digits > 15) return Refuse.Invalid("digits: at most 15");
        if (known is not null && known.Digits != opening.Spec.Digits) return Refuse.Invalid($"digits: what is stored has {known.Digits}, not {opening.Spec.Digits}: give it another feed");

        return known is not null && known.DayStart != dayStart ? Refuse.Invalid($"day start: what is stored was made with {known.DayStart}: give it another feed") : null;
    }

    private static ImmutableArray<BarRange> HistoryBefore(SymbolOpening opening) =>
    [
        .. Timeframes.All.Select(timeframe =>
        {
            BrokerTime to = Timeframes.Floor(opening.Now, timeframe, opening.Clock.DayStart);
            return new BarRange(timeframe, new(to.Milliseconds - (History * Timeframes.Length(timeframe))), to);
        }),
    ];

    private static BrokerTime Earlier(BrokerTime one, BrokerTime other) => one < other ? one : other;
}
