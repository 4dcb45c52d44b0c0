namespace Orleans.Embedded.Streams;

/// <summary>The subscriptions to one stream as they are stored, in the order they were made.</summary>
[GenerateSerializer, Immutable, Alias("Orleans.Embedded.StoredSubscriptions")]
public sealed record StoredSubscriptions
{
    [Id(0)]
    public ImmutableArray<StoredSubscription> Subscriptions { get; init; } = [];
}
