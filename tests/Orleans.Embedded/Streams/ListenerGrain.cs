using Arus.Embedded.Tests.Hosting;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Streams;

public sealed class ListenerGrain(Probe probe) : Grain, IListenerGrain, IAsyncObserver<int>, IAsyncBatchObserver<int>
{
    public Task Listen(string stream) => Stream(stream).SubscribeAsync((IAsyncObserver<int>)this);

    public Task ListenToBatches(string stream) => Stream(stream).SubscribeAsync((IAsyncBatchObserver<int>)this);

    public async Task<int> Resume(string stream)
    {
        IList<StreamSubscriptionHandle<int>> handles = await Stream(stream).GetAllSubscriptionHandles();
        foreach (StreamSubscriptionHandle<int> handle in handles) await handle.ResumeAsync((IAsyncObserver<int>)this);
        return handles.Count;
    }

    public async Task Leave(string stream)
    {
        foreach (StreamSubscriptionHandle<int> handle in await Stream(stream).GetAllSubscriptionHandles()) await handle.UnsubscribeAsync();
    }

    public Task Sleep()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task OnNextAsync(int item, StreamSequenceToken? token = null)
    {
        probe.Say(new Heard(this.GetPrimaryKeyString(), item));
        return probe.React(item);
    }

    public Task OnNextAsync(IList<SequentialItem<int>> items)
    {
        probe.Say(new HeardBatch(this.GetPrimaryKeyString(), string.Join(' ', items.Select(i => i.Item))));
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task OnErrorAsync(Exception ex)
    {
        probe.Say(new HeardError(this.GetPrimaryKeyString(), ex));
        return Task.CompletedTask;
    }

    private IAsyncStream<int> Stream(string name) => this.GetStreamProvider("streams").GetStream<int>("numbers", name);
}
