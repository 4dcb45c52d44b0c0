using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

[GenerateSerializer, Immutable, Alias("tenant-view")]
public sealed record TenantView(
    [property: Id(0)] TenantId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] DateTimeOffset Created,
    [property: Id(3)] ImmutableArray<Member> Members,
    [property: Id(4)] ImmutableArray<TenantSetting> Settings);
