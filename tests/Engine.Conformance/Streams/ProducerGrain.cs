using Orleans.Streams;

namespace Arus.Engine.Conformance.Tests.Streams;

internal sealed class ProducerGrain : Grain, IProducerGrain
{
    public async Task Publish(StreamId stream, string producer, int count)
    {
        IAsyncStream<StreamNote> notes = Notes(stream);
        for (int i = 1; i <= count; i++) await notes.OnNextAsync(new StreamNote(producer, i));
    }

    public Task PublishBatch(StreamId stream, string producer, int count) =>
        Notes(stream).OnNextBatchAsync(Enumerable.Range(1, count).Select(i => new StreamNote(producer, i)).ToArray());

    private IAsyncStream<StreamNote> Notes(StreamId stream) =>
        this.GetStreamProvider(StreamNames.Provider).GetStream<StreamNote>(stream);
}
