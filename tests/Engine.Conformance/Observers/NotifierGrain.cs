namespace Arus.Engine.Conformance.Tests.Observers;

internal sealed class NotifierGrain : Grain, INotifierGrain
{
    private readonly List<INoticeObserver> _observers = [];

    public Task<int> Add(INoticeObserver observer)
    {
        if (!_observers.Contains(observer)) _observers.Add(observer);
        return Task.FromResult(_observers.Count);
    }

    public Task Notify(string line)
    {
        foreach (INoticeObserver observer in _observers) observer.Notice(line);
        return Task.CompletedTask;
    }

    public Task<int> Ask(int value) => _observers[0].Ask(value);

    public async Task<string> AskForRefusal()
    {
        try
        {
            await _observers[0].Refuse();
            return "no exception";
        }
        catch (NoticeRefusedException exception)
        {
            return exception.Message;
        }
    }

    public async Task<string> AskInVain()
    {
        try
        {
            await _observers[0].AskInVain();
            return "no exception";
        }
        catch (TimeoutException)
        {
            return nameof(TimeoutException);
        }
    }

    public async Task HandTo(string other)
    {
        foreach (INoticeObserver observer in _observers) await GrainFactory.GetGrain<INotifierGrain>(other).Add(observer);
    }
}
