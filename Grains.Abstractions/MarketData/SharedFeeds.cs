using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Feeds that many tenants may read stand under a tenant that nobody signs in to.</summary>
public static class SharedFeeds
{
    public static TenantId Owner { get; } = new("shared");
}
