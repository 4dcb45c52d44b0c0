namespace Arus.Engine.Conformance.Tests.Reminders;

public interface IReminderGrain : IGrainWithStringKey
{
    /// <summary>The name that the handle bears.</summary>
    Task<string> Register(string name, TimeSpan due, TimeSpan period);

    Task<string?> Get(string name);

    Task<ImmutableArray<string>> GetAll();

    Task Unregister(string name);

    /// <summary>Asks to be deactivated in the turn that registers: the reminder cannot meet this activation.</summary>
    Task RegisterAndLeave(string name, TimeSpan due, TimeSpan period);

    Task RegisterAndUnregister(string name, TimeSpan due, TimeSpan period);

    /// <summary>The kind of exception that registering away from the activation throws.</summary>
    Task<string> RegisterFromThePool();
}
