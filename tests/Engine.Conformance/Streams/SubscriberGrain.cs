using Orleans.Streams;

namespace Arus.Engine.Conformance.Tests.Streams;

internal sealed class SubscriberGrain : Grain, ISubscriberGrain
{
    public async Task<SubscriptionView> Subscribe(StreamId stream, string journal)
    {
        StreamSubscriptionHandle<StreamNote> handle = await Notes(stream).SubscribeAsync(new NoteObserver(journal));
        return new SubscriptionView(handle.StreamId, handle.ProviderName, handle.HandleId);
    }

    public Task SubscribeByDelegate(StreamId stream, string journal) => Notes(stream).SubscribeAsync((note, _) =>
    {
        Journal.Of(journal).Add($"{note}");
        return Task.CompletedTask;
    });

    public Task SubscribeForBatches(StreamId stream, string journal) => Notes(stream).SubscribeAsync(new NoteBatchObserver(journal));

    public async Task ResumeAll(StreamId stream, string journal)
    {
        foreach (StreamSubscriptionHandle<StreamNote> handle in await Notes(stream).GetAllSubscriptionHandles())
        {
            await handle.ResumeAsync(new NoteObserver(journal));
        }
    }

    public async Task<int> UnsubscribeAll(StreamId stream)
    {
        IList<StreamSubscriptionHandle<StreamNote>> handles = await Notes(stream).GetAllSubscriptionHandles();
        foreach (StreamSubscriptionHandle<StreamNote> handle in handles) await handle.UnsubscribeAsync();
        return handles.Count;
    }

    public async Task<int> Count(StreamId stream) => (await Notes(stream).GetAllSubscriptionHandles()).Count;

    private IAsyncStream<StreamNote> Notes(StreamId stream) =>
        this.GetStreamProvider(StreamNames.Provider).GetStream<StreamNote>(stream);
}
