using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("membership")]
public sealed record Membership(
    [property: Id(0)] TenantId Tenant,
    [property: Id(1)] Role Role);
