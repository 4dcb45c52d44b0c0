using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Domain.MarketData.Feeds;

[GenerateSerializer, Immutable, Alias("feed-state")]
public sealed record FeedState
{
    /// <summary>Null until it is set up.</summary>
    [Id(0)] public NewFeed? Settings { get; init; }

    [Id(1)] public ImmutableSortedDictionary<SymbolName, SymbolSpec> Symbols { get; init; } = ImmutableSortedDictionary<SymbolName, SymbolSpec>.Empty;

    /// <summary>Of a shared feed: who may read it.</summary>
    [Id(2)] public ImmutableSortedDictionary<TenantId, Entitlement> Entitlements { get; init; } = ImmutableSortedDictionary<TenantId, Entitlement>.Empty;

    /// <summary>The session that brings it, the last one when none does.</summary>
    [Id(3)] public long Session { get; init; }

    [Id(4)] public bool Connected { get; init; }

    /// <summary>What the broker's clock showed when it was last announced otherwise than before.</summary>
    [Id(5)] public BrokerTime? LastHeard { get; init; }
}
