using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>
/// The holidays, economic events and blackouts that a tenant trades by. Key: tenant, which is <see cref="SharedFeeds.Owner"/> for the
/// calendar that operators keep and every tenant may read.
/// </summary>
[Alias("calendar")]
public interface ICalendarGrain : IGrainWithStringKey
{
    /// <summary>Replaces all holidays.</summary>
    [Alias("set-holidays")]
    Task<Answer<Done>> SetHolidays(Caller caller, ImmutableArray<Holiday> holidays, CancellationToken cancel);

    /// <summary>Replaces all rules.</summary>
    [Alias("set-blackouts")]
    Task<Answer<Done>> SetBlackouts(Caller caller, ImmutableArray<BlackoutRule> rules, CancellationToken cancel);

    /// <summary>Adds events, and replaces those that are known by time, currency and title. Events of more than 400 days ago are forgotten.</summary>
    [Alias("add-events")]
    Task<Answer<Done>> AddEvents(Caller caller, ImmutableArray<EconomicEvent> events, CancellationToken cancel);

    /// <summary>Holidays, rules, and the events from <paramref name="from"/> on and before <paramref name="to"/>, at most 1,000 of them.</summary>
    [Alias("view"), ReadOnly]
    Task<Answer<CalendarView>> View(Caller caller, DateTimeOffset from, DateTimeOffset to);
}
