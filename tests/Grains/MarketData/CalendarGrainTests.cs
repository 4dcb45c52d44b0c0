using Arus.Domain.MarketData.Calendar;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tests.MarketData;

public sealed class CalendarGrainTests
{
    private static readonly Caller s_admin = Platform.Of(Role.Admin);
    private static readonly Caller s_viewer = Platform.Of(Role.Viewer);

    public static ImmutableArray<Holiday> Holidays { get; } = [new(new(2014, 12, 25), "Christmas", [])];

    public static ImmutableArray<EconomicEvent> Events { get; } = [new(new(2030, 1, 4, 13, 30, 0, TimeSpan.Zero), "USD", EventImpact.High, "Payrolls", "", "218K")];

    [Fact]
    public async Task Calendar_Kept_IsThereAfterACrash()
    {
        await using Platform platform = await Platform.Start();
        ICalendarGrain calendar = platform.Grains.Calendar(s_admin);
        await calendar.SetHolidays(s_admin, Holidays, default).Given();
        await calendar.SetBlackouts(s_admin, [new("", EventImpact.High, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30))], default).Given();
        await calendar.AddEvents(s_admin, Events, default).Given();

        await platform.Crash();

        CalendarView view = await platform.Grains.Calendar(s_viewer).View(s_viewer, default, DateTimeOffset.MaxValue).Given();
        Assert.Equal("Christmas", Assert.Single(view.Holidays).Title);
        Assert.Equal(Events.AsEnumerable(), view.Events);
        Assert.True(BlackoutWindows.Of(view.Events, view.Blackouts).IsBlackedOut(Events[0].Time, "USD"));
    }

    [Fact]
    public async Task Event_ThatComesAgain_IsReplacedAndOldOnesAreForgotten()
    {
        await using Platform platform = await Platform.Start();
        ICalendarGrain calendar = platform.Grains.Calendar(s_admin);
        await calendar.AddEvents(s_admin, [.. Events, Events[0] with { Time = platform.Clock.GetUtcNow() - TimeSpan.FromDays(401) }], default).Given();
        await calendar.AddEvents(s_admin, [Events[0] with { Actual = "288K" }], default).Given();

        CalendarView view = await calendar.View(s_admin, default, DateTimeOffset.MaxValue).Given();
        Assert.Equal("288K", Assert.Single(view.Events).Actual);
        Assert.Empty((await calendar.View(s_admin, Events[0].Time.AddTicks(1), DateTimeOffset.MaxValue).Given()).Events);
        Assert.Empty((await calendar.View(s_admin, default, Events[0].Time).Given()).Events);
    }

    [Fact]
    public async Task SharedCalendar_KeptByOperators_IsReadByEveryTenantAndKeptByNone()
    {
        await using Platform platform = await Platform.Start();
        ICalendarGrain shared = platform.Grains.SharedCalendar();
        await shared.SetHolidays(Platform.Operator, Holidays, default).Given();

        Assert.Single((await shared.View(s_viewer, default, default).Given()).Holidays);
        Assert.Single((await shared.View(Platform.Of(Role.Viewer, Platform.Other), default, default).Given()).Holidays);
        Assert.Equal(RefusalCodes.ScopeMissing, await Code(shared.View(Platform.Of(Role.Viewer, scopes: Scopes.None), default, default)));
        foreach (Caller caller in (Caller[])[Platform.Of(Role.Owner), Caller.System(Platform.Acme), Platform.Of(Role.Owner, TenantId.Platform)])
        {
            Assert.Contains(await Code(shared.SetHolidays(caller, [], default)), (string[])[RefusalCodes.NotYours, RefusalCodes.RoleTooSmall]);
        }

        Assert.Single((await shared.View(s_viewer, default, default).Given()).Holidays);
    }

    [Fact]
    public async Task Calendar_OfNonsense_IsRefusedWhole()
    {
        await using Platform platform = await Platform.Start();
        ICalendarGrain calendar = platform.Grains.Calendar(s_admin);
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.SetHolidays(s_admin, [Holidays[0], Holidays[0] with { Title = " " }], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.SetHolidays(s_admin, [Holidays[0] with { ClosesAt = TimeSpan.FromHours(24) }], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.SetHolidays(s_admin, [Holidays[0] with { Of = [""] }], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.SetBlackouts(s_admin, [new("dollar", EventImpact.High, default, default)], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.SetBlackouts(s_admin, [new("", EventImpact.High, TimeSpan.FromMinutes(-1), default)], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.AddEvents(s_admin, [Events[0], Events[0] with { Impact = (EventImpact)9 }], default)));
        Assert.Equal(RefusalCodes.Invalid, await Code(calendar.AddEvents(s_admin, [Events[0] with { Time = Events[0].Time.ToOffset(TimeSpan.FromHours(7)) }], default)));
        Assert.Equal(RefusalCodes.LimitReached, await Code(calendar.AddEvents(s_admin, [.. Enumerable.Repeat(Events[0], CalendarRules.MostEventsAdded + 1)], default)));

        CalendarView view = await calendar.View(s_admin, default, DateTimeOffset.MaxValue).Given();
        Assert.Equal((0, 0, 0), (view.Holidays.Length, view.Blackouts.Length, view.Events.Length));
    }

    [Theory]
    [InlineData(Fault.BeforeLanding, 0)]
    [InlineData(Fault.AfterLanding, 1)]
    public async Task Change_WhoseWriteFailed_IsWhatTheStoreSaysItIs(Fault fault, int holidays)
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(fault, "calendar");
        await Assert.ThrowsAnyAsync<Exception>(() => platform.Grains.Calendar(s_admin).SetHolidays(s_admin, Holidays, default));
        Assert.Equal(holidays, (await platform.Grains.Calendar(s_admin).View(s_admin, default, default).Given()).Holidays.Length);
    }

    private static async Task<string?> Code<T>(Task<Answer<T>> answer)
        where T : notnull => (await answer).TryGet(out _, out Refusal? refusal) ? null : refusal.Code;
}
