using Orleans.Embedded.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A subscriber's hold on its subscription. Good for one use: resuming returns the next.</summary>
internal sealed class SubscriptionHandle<T>(StreamSubscription<T> subscription) : StreamSubscriptionHandle<T>
{
    private bool _isUsed;

    public override StreamId StreamId => subscription.Topic.Id;

    public override string ProviderName => subscription.Topic.Provider.Name;

    public override Guid HandleId => subscription.Id;

    public override async Task UnsubscribeAsync()
    {
        MustBeGood();
        subscription.Detach();
        if (!subscription.IsImplicit)
        {
            StreamTopic<T> topic = subscription.Topic;
            if (subscription.IsClient) topic.Remove(subscription);
            else await topic.Provider.Ask(topic.Id, "Remove", keeper => keeper.Remove(subscription.Id, () => topic.Remove(subscription)));
        }

        _isUsed = true;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return Resume(new SingleConsumer<T>(observer, token));
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return Resume(new BatchConsumer<T>(observer, token));
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) =>
        other is not null && HandleId == other.HandleId && StreamId == other.StreamId && ProviderName == other.ProviderName;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();

    public override string ToString() => $"Subscription {HandleId} of {subscription.Subscriber} to stream {StreamId} of '{ProviderName}'";

    private Task<StreamSubscriptionHandle<T>> Resume(StreamConsumer<T> consumer)
    {
        MustBeGood();
        Activation? here = TurnContext.Current?.Activation;
        if (!subscription.IsClient && here?.GrainId != subscription.Subscriber)
            throw new InvalidOperationException($"{this} is resumed on a turn of its own grain only");
        subscription.Attach(subscription.Owner(here), consumer);
        _isUsed = true;
        return Task.FromResult<StreamSubscriptionHandle<T>>(new SubscriptionHandle<T>(subscription));
    }

    private void MustBeGood()
    {
        if (_isUsed || subscription.IsEnded)
            throw new InvalidOperationException("Handle is no longer valid: it has been used to unsubscribe or resume. Take the handle that ResumeAsync returned");
    }
}
