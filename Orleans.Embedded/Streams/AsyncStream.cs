using Orleans.Embedded.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>One stream as producers and subscribers hold it.</summary>
internal sealed class AsyncStream<T>(StreamTopic<T> topic) : IAsyncStream<T>
{
    public bool IsRewindable => topic.Provider.IsRewindable;

    public string ProviderName => topic.Provider.Name;

    public StreamId StreamId => topic.Id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => topic.Publish(item);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return topic.PublishAll([.. batch]);
    }

    public Task OnCompletedAsync() => throw new NotImplementedException("A stream does not end: send an event that says so");

    public Task OnErrorAsync(Exception ex) => throw new NotImplementedException("A stream does not fail: send an event that says so");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return Subscribe(new SingleConsumer<T>(observer, token));
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return Subscribe(new BatchConsumer<T>(observer, token));
    }

    public async Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        Activation? asker = Subscriber();
        await topic.Load();
        return
        [
            .. topic.Subscriptions
                .Where(s => asker is null ? s.IsClient : s.Subscriber == asker.GrainId)
                .Select(s => new SubscriptionHandle<T>(s)),
        ];
    }

    public bool Equals(IAsyncStream<T>? other) => other is not null && StreamId == other.StreamId && ProviderName == other.ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => StreamId.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other)
    {
        if (other is null) return 1;
        int byProvider = string.CompareOrdinal(ProviderName, other.ProviderName);
        return byProvider != 0 ? byProvider : StreamId.CompareTo(other.StreamId);
    }

    public override string ToString() => $"{ProviderName}:{StreamId}";

    /// <summary>The grain whose turn this is; null outside of grains.</summary>
    private static Activation? Subscriber() => TurnContext.Current?.Activation is { Kind.IsObserver: false } grain ? grain : null;

    private async Task<StreamSubscriptionHandle<T>> Subscribe(StreamConsumer<T> consumer)
    {
        Activation? subscriber = Subscriber();
        await topic.Load();
        StreamSubscription<T>? made = null;
        if (subscriber is null)
        {
            made = new StreamSubscription<T>(topic, consumer);
            topic.Add(made);
        }
        else if (topic.Subscriptions.FirstOrDefault(s => s.IsImplicit && s.Subscriber == subscriber.GrainId) is { } own)
        {
            made = own;
            made.Attach(subscriber, consumer);
        }
        else
        {
            if (subscriber.Kind.IsStatelessWorker) throw new InvalidOperationException($"{subscriber.GrainId} is a stateless worker: which of them would take the events? Subscribe from a grain that is one");
            await topic.Provider.Ask(topic.Id, "Add", keeper => keeper.Add(subscriber.GrainId.ToString(), stored =>
            {
                made = new StreamSubscription<T>(topic, subscriber.GrainId, stored.SubscriptionId);
                made.Attach(subscriber, consumer);
                topic.Add(made);
            }));
        }

        return new SubscriptionHandle<T>(made!);
    }
}
