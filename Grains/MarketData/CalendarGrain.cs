using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.MarketData;

internal sealed class CalendarGrain([PersistentState("calendar")] IPersistentState<CalendarState> stored, TimeProvider time)
    : StoredGrain<CalendarState>(stored), ICalendarGrain
{
    private TenantId Owner => GrainKey.Parse(this.GetPrimaryKeyString()).Tenant;

    public Task<Answer<Done>> SetHolidays(Caller caller, ImmutableArray<Holiday> holidays, CancellationToken cancel) =>
        Change(CalendarRules.SetHolidays(State, Owner, caller, holidays), cancel);

    public Task<Answer<Done>> SetBlackouts(Caller caller, ImmutableArray<BlackoutRule> rules, CancellationToken cancel) =>
        Change(CalendarRules.SetBlackouts(State, Owner, caller, rules), cancel);

    public Task<Answer<Done>> AddEvents(Caller caller, ImmutableArray<EconomicEvent> events, CancellationToken cancel) =>
        Change(CalendarRules.AddEvents(State, Owner, caller, events, time.GetUtcNow()), cancel);

    public Task<Answer<CalendarView>> View(Caller caller, DateTimeOffset from, DateTimeOffset to) =>
        Task.FromResult(CalendarRules.View(State, Owner, caller, from, to));

    private async Task<Answer<Done>> Change((Answer<Done> Answer, CalendarState Next) decided, CancellationToken cancel)
    {
        await Store(decided.Next, cancel);
        return decided.Answer;
    }
}
