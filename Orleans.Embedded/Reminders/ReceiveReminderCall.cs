using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A reminder's tick, a request like any other: filtered, measured, timed out.</summary>
internal sealed class ReceiveReminderCall(string reminderName, TickStatus status) : VoidCall
{
    private static readonly GrainMethod s_method = new(
        typeof(IRemindable), nameof(IRemindable.ReceiveReminder), null, GrainMethodFlags.None, null, [typeof(string), typeof(TickStatus)]);

    private string _reminderName = reminderName;
    private TickStatus _status = status;

    public override GrainMethod Method => s_method;

    public override int ArgumentCount => 2;

    public override Task Start(object target) => ((IRemindable)target).ReceiveReminder(_reminderName, _status);

    public override object? GetArgument(int index) => index switch
    {
        0 => _reminderName,
        1 => _status,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public override void SetArgument(int index, object? value)
    {
        switch (index)
        {
            case 0: _reminderName = (string)value!; break;
            case 1: _status = (TickStatus)value!; break;
            default: throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public override long Weigh() => MessageSize.Of(_reminderName);

    public override void Free()
    {
    }
}
