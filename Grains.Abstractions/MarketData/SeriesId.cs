using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A symbol of a feed of a tenant (or of <see cref="SharedFeeds.Owner"/>): what ticks and bars are stored under.</summary>
[GenerateSerializer, Immutable, Alias("series-id")]
public readonly record struct SeriesId([property: Id(0)] TenantId Owner, [property: Id(1)] FeedId Feed, [property: Id(2)] SymbolName Symbol)
{
    public override string ToString() => $"{Owner}/{Feed}/{Symbol}";
}
