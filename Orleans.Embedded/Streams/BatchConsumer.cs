using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A subscriber that takes what has come together.</summary>
internal sealed class BatchConsumer<T>(IAsyncBatchObserver<T> observer, StreamSequenceToken? from) : StreamConsumer<T>(from)
{
    public override async Task Consume(EventBatch<T> batch)
    {
        List<SequentialItem<T>> items = new(batch.Left.Length);
        foreach (ref readonly StreamEvent<T> given in batch.Left)
        {
            if (!IsUnwanted(given)) items.Add(new SequentialItem<T>(given.Item, given.Token));
        }

        if (items.Count > 0) await observer.OnNextAsync(items);
        batch.Clear();
    }

    public override void Skip(EventBatch<T> batch) => batch.Clear();

    public override Task Error(Exception error) => observer.OnErrorAsync(error);
}
