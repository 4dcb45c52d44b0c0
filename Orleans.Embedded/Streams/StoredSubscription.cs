namespace Orleans.Embedded.Streams;

/// <summary>A grain's subscription as it is stored.</summary>
[GenerateSerializer, Immutable, Alias("Orleans.Embedded.StoredSubscription")]
public sealed record StoredSubscription
{
    [Id(0)]
    public Guid SubscriptionId { get; init; }

    /// <summary>The subscriber's grain id, as text.</summary>
    [Id(1)]
    public string Grain { get; init; } = "";
}
