namespace Arus.Engine.Conformance.Tests.Observers;

public interface INoticeObserver : IGrainObserver
{
    void Notice(string line);

    Task<int> Ask(int value);

    Task Refuse();

    [ResponseTimeout("00:00:01")]
    Task AskInVain();
}
