namespace Arus.Embedded.Tests.Reminders;

public interface IAlarmGrain : IGrainWithStringKey
{
    Task Set(string name, TimeSpan dueTime, TimeSpan period);

    Task<bool> Clear(string name);

    Task<int> Count();
}
