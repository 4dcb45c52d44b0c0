namespace Arus.Engine.Conformance.Tests.Reminders;

internal sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    private readonly long _instance = Unique.Number();

    private string Key => this.GetPrimaryKeyString();

    public async Task<string> Register(string name, TimeSpan due, TimeSpan period)
    {
        Journal.Of($"{Key}/instance").Add($"registered by {_instance}");
        IGrainReminder reminder = await this.RegisterOrUpdateReminder(name, due, period);
        return reminder.ReminderName;
    }

    public async Task<string?> Get(string name)
    {
        IGrainReminder? reminder = await this.GetReminder(name);
        return reminder?.ReminderName;
    }

    public async Task<ImmutableArray<string>> GetAll()
    {
        List<IGrainReminder> reminders = await this.GetReminders();
        return [.. reminders.Select(reminder => reminder.ReminderName).Order(StringComparer.Ordinal)];
    }

    public async Task Unregister(string name)
    {
        IGrainReminder? reminder = await this.GetReminder(name);
        await this.UnregisterReminder(reminder!);
    }

    public async Task RegisterAndLeave(string name, TimeSpan due, TimeSpan period)
    {
        await Register(name, due, period);
        DeactivateOnIdle();
    }

    public async Task RegisterAndUnregister(string name, TimeSpan due, TimeSpan period)
    {
        await Register(name, due, period);
        await Unregister(name);
    }

    public async Task<string> RegisterFromThePool()
    {
        try
        {
            await Task.Run(() => this.RegisterOrUpdateReminder("pool", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
            return "no exception";
        }
        catch (InvalidOperationException)
        {
            return nameof(InvalidOperationException);
        }
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Journal.Of($"{Key}/instance").Add($"reminded {_instance}");
        Journal.Of(Key).Add($"{reminderName} every {status.Period.TotalMinutes} min");
        return Failures.Of($"{Key}/{reminderName}").Next() ? throw new InvalidOperationException("not now") : Task.CompletedTask;
    }
}
