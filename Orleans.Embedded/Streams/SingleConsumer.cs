using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A subscriber that takes event by event.</summary>
internal sealed class SingleConsumer<T>(IAsyncObserver<T> observer, StreamSequenceToken? from) : StreamConsumer<T>(from)
{
    public override async Task Consume(EventBatch<T> batch)
    {
        while (!batch.IsEmpty)
        {
            if (!IsUnwanted(batch.Current))
            {
                Task taken = observer.OnNextAsync(batch.Current.Item, batch.Current.Token);
                if (!taken.IsCompletedSuccessfully) await taken;
            }

            batch.Advance();
        }
    }

    public override void Skip(EventBatch<T> batch) => batch.Advance();

    public override Task Error(Exception error) => observer.OnErrorAsync(error);
}
