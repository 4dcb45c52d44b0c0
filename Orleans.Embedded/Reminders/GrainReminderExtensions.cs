using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Reminders;
using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain's reminders: stored, and kept over restarts.</summary>
public static class GrainReminderExtensions
{
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        ((IGrainBase)grain).RegisterOrUpdateReminder(reminderName, dueTime, period);

    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        Named(reminderName);
        ReminderService reminders = Of(grain, "A reminder is registered", out GrainId id);
        if (grain is not IRemindable) throw new InvalidOperationException($"{grain.GetType()} has no method for reminders: let its interface or class implement IRemindable");
        return reminders.Register(id, reminderName, dueTime, period);
    }

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => ((IGrainBase)grain).UnregisterReminder(reminder);

    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return Of(grain, "A reminder is unregistered", out GrainId id).Unregister(id, reminder);
    }

    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) => ((IGrainBase)grain).GetReminder(reminderName);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        Named(reminderName);
        return Of(grain, "A reminder is read", out GrainId id).Find(id, reminderName);
    }

    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => ((IGrainBase)grain).GetReminders();

    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Of(grain, "Reminders are read", out GrainId id).FindAll(id);

    private static void Named(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentNullException(nameof(name), "A reminder has a name");
    }

    private static ReminderService Of(IGrainBase grain, string what, out GrainId id)
    {
        ArgumentNullException.ThrowIfNull(grain);
        Activation activation = GrainBaseExtensions.Of(grain);
        activation.MustBeCurrent(what);
        id = activation.GrainId;
        return activation.Engine.Services.GetService<ReminderService>()
            ?? throw new InvalidOperationException("The silo has no reminders: add UseInMemoryReminderService(), or AddReminders() and an IReminderTable");
    }
}
