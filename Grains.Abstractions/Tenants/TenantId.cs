using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>A tenant: the first part of every key that a tenant owns.</summary>
[GenerateSerializer, Immutable, Alias("tenant-id")]
public readonly record struct TenantId([property: Id(0)] string Value)
{
    /// <summary>The platform itself: owner of what belongs to no tenant.</summary>
    public static TenantId Platform { get; } = new("platform");

    public override string ToString() => Value;
}
