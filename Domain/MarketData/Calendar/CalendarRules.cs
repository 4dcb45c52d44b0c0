using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>Who may read and keep a calendar, and what may stand in it.</summary>
public static class CalendarRules
{
    public const int MostHolidays = 1_000;
    public const int MostBlackouts = 100;
    public const int MostEvents = 20_000;
    public const int MostEventsAdded = 5_000;
    public const int MostEventsSeen = 1_000;
    public const int LongestText = 200;
    public const int LongestValue = 50;

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(400);

    public static (Answer<Done> Answer, CalendarState Next) SetHolidays(CalendarState state, TenantId owner, Caller caller, ImmutableArray<Holiday> holidays) =>
        Decide(state, MayKeep(owner, caller) ?? UnlessHolidays(Some(holidays)), () => state with { Holidays = Some(holidays) });

    public static (Answer<Done> Answer, CalendarState Next) SetBlackouts(CalendarState state, TenantId owner, Caller caller, ImmutableArray<BlackoutRule> rules) =>
        Decide(state, MayKeep(owner, caller) ?? UnlessBlackouts(Some(rules)), () => state with { Blackouts = Some(rules) });

    public static (Answer<Done> Answer, CalendarState Next) AddEvents(
        CalendarState state, TenantId owner, Caller caller, ImmutableArray<EconomicEvent> events, DateTimeOffset now)
    {
        if ((MayKeep(owner, caller) ?? UnlessEvents(Some(events))) is { } refusal) return (Answer.Refuse<Done>(refusal), state);

        ImmutableArray<EconomicEvent> all = EventImport.InOrder(state.Events.Concat(Some(events)).Where(e => e.Time >= now - s_remembered));
        return Decide(state, all.Length > MostEvents ? Refuse.Limit(MostEvents, "events") : null, () => all.SequenceEqual(state.Events) ? state : state with { Events = all });
    }

    public static Answer<CalendarView> View(CalendarState state, TenantId owner, Caller caller, DateTimeOffset from, DateTimeOffset to) =>
        MayRead(owner, caller) is { } refusal
            ? Answer.Refuse<CalendarView>(refusal)
            : Answer.Of(new CalendarView(state.Holidays, state.Blackouts, [.. state.Events.Where(e => e.Time >= from && e.Time < to).Take(MostEventsSeen)]));

    /// <summary>The shared calendar is everybody's to read who may read anything.</summary>
    private static Refusal? MayRead(TenantId owner, Caller caller) => owner != SharedFeeds.Owner
        ? Access.Check(caller, owner, Role.Viewer, Scopes.Read)
        : Access.Check(caller, caller.Tenant, caller.Tenant == TenantId.Platform ? Role.Operator : Role.Viewer, Scopes.Read);

    /// <summary>The shared calendar is the operators' to keep, and nobody else's.</summary>
    private static Refusal? MayKeep(TenantId owner, Caller caller) => owner != SharedFeeds.Owner
        ? Access.Check(caller, owner, Role.Admin, Scopes.Manage)
        : Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Manage);

    private static (Answer<Done> Answer, CalendarState Next) Decide(CalendarState state, Refusal? refusal, Func<CalendarState> next) =>
        refusal is null ? (Answer.Done, next()) : (Answer.Refuse<Done>(refusal), state);

    private static Refusal? UnlessHolidays(ImmutableArray<Holiday> holidays)
    {
        if (holidays.Length > MostHolidays) return Refuse.Limit(MostHolidays, "holidays");

        foreach (Holiday holiday in holidays)
        {
            bool isClosing = holiday.ClosesAt is null || (holiday.ClosesAt > TimeSpan.Zero && holiday.ClosesAt < s_day);
            Refusal? refusal = Refuse.UnlessText(holiday.Title, LongestText, "title of a holiday")
                ?? (isClosing ? null : Refuse.Invalid("closes at: write a time within the day, or none when the day is off"))
                ?? (Some(holiday.Of).All(of => !string.IsNullOrWhiteSpace(of) && of.Length <= LongestValue) ? null : Refuse.Invalid($"of: write currencies or symbols of 1 to {LongestValue} characters"));
            if (refusal is not null) return refusal;
        }

        return null;
    }

    private static Refusal? UnlessBlackouts(ImmutableArray<BlackoutRule> rules)
    {
        if (rules.Length > MostBlackouts) return Refuse.Limit(MostBlackouts, "blackout rules");

        bool valid = rules.All(r => IsCurrency(r.Currency) && Enum.IsDefined(r.AtLeast) && IsSpan(r.Before) && IsSpan(r.After));
        return valid ? null : Refuse.Invalid("blackouts: write a currency such as USD or none, an impact, and 0 to 24 hours before and after");
    }

    private static Refusal? UnlessEvents(ImmutableArray<EconomicEvent> events)
    {
        if (events.Length > MostEventsAdded) return Refuse.Limit(MostEventsAdded, "events at a time");

        bool valid = events.All(e => IsCurrency(e.Currency) && Enum.IsDefined(e.Impact) && IsValue(e.Actual) && IsValue(e.Forecast) && IsValue(e.Previous)
            && Refuse.UnlessText(e.Title, LongestText, "title") is null && e.Time.Offset == TimeSpan.Zero);
        return valid ? null : Refuse.Invalid($"events: write a time in UTC, a currency such as USD or none, an impact, a title of 1 to {LongestText} and values of at most {LongestValue} characters");
    }

    private static bool IsCurrency(string? text) => text is not null && (text.Length == 0 || (text.Length == 3 && text.All(char.IsAsciiLetterUpper)));

    private static bool IsValue(string? text) => text is not null && text.Length <= LongestValue;

    private static bool IsSpan(TimeSpan span) => span >= TimeSpan.Zero && span <= s_day;

    private static ImmutableArray<T> Some<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
