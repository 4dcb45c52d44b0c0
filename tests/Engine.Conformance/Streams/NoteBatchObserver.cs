using Orleans.Streams;

namespace Arus.Engine.Conformance.Tests.Streams;

internal sealed class NoteBatchObserver(string journal) : IAsyncBatchObserver<StreamNote>
{
    public Task OnNextAsync(IList<SequentialItem<StreamNote>> items)
    {
        foreach (SequentialItem<StreamNote> item in items) Journal.Of(journal).Add($"{item.Item}");
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
