using Arus.Embedded.Tests.Hosting;
using Arus.Fakes.Time;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Embedded.Reminders;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly DateTime s_start = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Reminder_Due_CallsItsGrainAtStartAndEachPeriod()
    {
        await using TestEngine engine = await TestEngine.Start(InMemory);
        await engine.Client.GetGrain<IAlarmGrain>("a").Set("wake", 5 * s_minute, 10 * s_minute);
        ReminderService reminders = engine.Services.GetRequiredService<ReminderService>();

        engine.Time.Advance((5 * s_minute) - TimeSpan.FromTicks(1));
        Assert.Equal(0, engine.Probe.Count);
        engine.Time.Advance(TimeSpan.FromTicks(1));
        await engine.Probe.Wait<Alarm>(1);
        await TestEngine.Until(() => reminders.Waiting == 1);
        engine.Time.Advance(10 * s_minute);

        DateTime first = s_start + (5 * s_minute);
        Assert.Equal([new Alarm("a", "wake", first, first), new Alarm("a", "wake", first, first + (10 * s_minute))], await engine.Probe.Wait<Alarm>(2));
    }

    [Fact]
    public async Task Reminder_ThrowingTick_IsLoggedAndComesAgain()
    {
        await using TestEngine engine = await TestEngine.Start(InMemory);
        await engine.Client.GetGrain<IAlarmGrain>("a").Set("broken", TimeSpan.Zero, s_minute);

        await engine.AdvanceUntil(s_minute, () => engine.Probe.Count >= 2);

        Assert.Contains(engine.Log.All, line => line.StartsWith("Error: Reminder broken of alarm/a threw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reminder_AfterRestart_SkipsWhatItMissedAndKeepsItsBeat()
    {
        MemoryReminderTable table = new();
        ManualTime time = new();
        await using (TestEngine before = await TestEngine.Start(silo => Over(silo, table), time))
        {
            await before.Client.GetGrain<IAlarmGrain>("a").Set("wake", 5 * s_minute, 10 * s_minute);
            before.Kill();
            time.Advance(32 * s_minute);
            Assert.Equal(0, before.Probe.Count);
        }

        await using TestEngine after = await TestEngine.Start(silo => Over(silo, table), time);
        time.Advance(3 * s_minute);

        DateTime first = s_start + (5 * s_minute);
        Assert.Equal([new Alarm("a", "wake", first, s_start + (35 * s_minute))], await after.Probe.Wait<Alarm>(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Reminder_ClockJumpsAnHour_IsFollowedWithinAMinute(int hours)
    {
        await using TestEngine engine = await TestEngine.Start(InMemory);
        await engine.Client.GetGrain<IAlarmGrain>("a").Set("wake", TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(90));

        engine.Time.Jump(TimeSpan.FromHours(hours));
        engine.Time.Advance(TimeSpan.FromMinutes(90 - (60 * hours) - 1));
        Assert.Equal(0, engine.Probe.Count);
        engine.Time.Advance(2 * s_minute);

        Alarm alarm = Assert.Single(await engine.Probe.Wait<Alarm>(1));
        Assert.InRange(alarm.Now - alarm.First, TimeSpan.Zero, s_minute);
    }

    [Fact]
    public async Task Reminder_Cleared_ComesNoMore()
    {
        await using TestEngine engine = await TestEngine.Start(InMemory);
        IAlarmGrain grain = engine.Client.GetGrain<IAlarmGrain>("a");
        await grain.Set("wake", s_minute, s_minute);
        await grain.Set("wake", 2 * s_minute, s_minute);
        Assert.Equal(1, await grain.Count());

        Assert.True(await grain.Clear("wake"));
        Assert.False(await grain.Clear("wake"));
        engine.Time.Advance(10 * s_minute);

        Assert.Equal(0, await grain.Count());
        Assert.Equal(0, engine.Probe.Count);
    }

    [Fact]
    public async Task Reminder_UnderAMinute_IsRefused()
    {
        await using TestEngine engine = await TestEngine.Start(InMemory);

        await Assert.ThrowsAsync<ArgumentException>(() => engine.Client.GetGrain<IAlarmGrain>("a").Set("wake", s_minute, TimeSpan.FromSeconds(59)));
    }

    [Fact]
    public async Task Reminders_WithoutATable_RefuseTheStart()
    {
        OrleansConfigurationException refusal =
            await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestEngine.Start(silo => silo.AddReminders()));

        Assert.Contains("UseInMemoryReminderService", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 600)]
    [InlineData(599, 600)]
    [InlineData(600, 1200)]
    [InlineData(100_000, 100_200)]
    public void NextTick_AfterAMoment_IsTheFirstThatIsLater(int secondsAfterStart, int expected)
    {
        ScheduledReminder reminder = new(default, "wake", s_start, TimeSpan.FromMinutes(10));

        Assert.Equal(s_start.AddSeconds(expected), reminder.NextAfter(s_start.AddSeconds(secondsAfterStart)));
    }

    /// <summary>The clock runs ahead of the threads that do the work: no answer is late.</summary>
    private static void InMemory(ISiloBuilder silo) => silo.UseInMemoryReminderService().Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromDays(1));

    private static void Over(ISiloBuilder silo, IReminderTable table)
    {
        silo.Services.AddSingleton(table);
        silo.AddReminders();
    }
}
