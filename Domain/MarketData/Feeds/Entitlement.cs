using Orleans;

namespace Arus.Domain.MarketData.Feeds;

/// <summary>A tenant may read a shared feed.</summary>
/// <param name="Until">Null: without end.</param>
[GenerateSerializer, Immutable, Alias("feed-entitlement")]
public sealed record Entitlement([property: Id(0)] DateTimeOffset? Until);
