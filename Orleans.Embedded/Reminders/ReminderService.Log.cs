using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

internal sealed partial class ReminderService
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of {Grain} threw; it comes again in its time")]
    private partial void LogReminderThrew(string reminder, GrainId grain, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminder {Reminder} of {Grain} has no grain to go to in this host; it stays stored and is left alone until the next start")]
    private partial void LogNoGrain(string reminder, GrainId grain, Exception error);
}
