using Orleans.Embedded.Calls;
using Orleans.Embedded.Reminders;
using Orleans.Runtime;

[assembly: GrainInterface(typeof(Orleans.IRemindable), typeof(RemindableReference))]

namespace Orleans.Embedded.Reminders;

/// <summary>Leads to a grain that has reminders. Written by hand: the generator does not run on the engine itself.</summary>
internal sealed class RemindableReference : GrainReference, IRemindable
{
    public RemindableReference(ReferenceTarget target)
        : base(target)
    {
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Send(new ReceiveReminderCall(reminderName, status));
}
