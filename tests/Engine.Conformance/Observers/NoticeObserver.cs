namespace Arus.Engine.Conformance.Tests.Observers;

internal sealed class NoticeObserver(string journal) : INoticeObserver
{
    public void Notice(string line)
    {
        Journal.Of(journal).Add(line);
        if (line == "throw") throw new InvalidOperationException("nobody hears this");
    }

    public Task<int> Ask(int value) => Task.FromResult(value + 1);

    public async Task Refuse()
    {
        await Task.Yield();
        throw new NoticeRefusedException("not now");
    }

    public Task AskInVain() => Task.CompletedTask;
}
