using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Orleans.Embedded.Streams;

/// <summary>Offers a grain a subscription that it has not resumed.</summary>
internal sealed class SubscriptionHandleFactory<T>(StreamSubscription<T> subscription) : IStreamSubscriptionHandleFactory
{
    public StreamId StreamId => subscription.Topic.Id;

    public string ProviderName => subscription.Topic.Provider.Name;

    public GuidId SubscriptionId { get; } = GuidId.GetGuidId(subscription.Id);

    public StreamSubscriptionHandle<TElement> Create<TElement>() =>
        new SubscriptionHandle<T>(subscription) as StreamSubscriptionHandle<TElement>
        ?? throw new InvalidOperationException($"Stream {StreamId} of '{ProviderName}' carries {typeof(T)}, not {typeof(TElement)}");
}
