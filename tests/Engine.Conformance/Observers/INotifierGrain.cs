namespace Arus.Engine.Conformance.Tests.Observers;

public interface INotifierGrain : IGrainWithStringKey
{
    /// <summary>How many different observers there are now.</summary>
    Task<int> Add(INoticeObserver observer);

    Task Notify(string line);

    Task<int> Ask(int value);

    /// <summary>The message of the typed exception that the observer throws.</summary>
    Task<string> AskForRefusal();

    Task<string> AskInVain();

    Task HandTo(string other);
}
