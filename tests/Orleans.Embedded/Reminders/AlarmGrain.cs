using Arus.Embedded.Tests.Hosting;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Reminders;

public sealed class AlarmGrain(Probe probe) : Grain, IAlarmGrain, IRemindable
{
    public Task Set(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task<bool> Clear(string name)
    {
        if (await this.GetReminder(name) is not { } reminder) return false;
        await this.UnregisterReminder(reminder);
        return true;
    }

    public async Task<int> Count() => (await this.GetReminders()).Count;

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        probe.Say(new Alarm(this.GetPrimaryKeyString(), reminderName, status.FirstTickTime, status.CurrentTickTime));
        return reminderName == "broken" ? throw new InvalidOperationException("broken alarm") : Task.CompletedTask;
    }
}
