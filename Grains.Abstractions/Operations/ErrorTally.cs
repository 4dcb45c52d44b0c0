using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary><paramref name="Tenants"/> are the first that met it, up to a bound; <paramref name="MoreTenants"/> says whether others did.</summary>
[GenerateSerializer, Immutable, Alias("error-tally")]
public sealed record ErrorTally(
    [property: Id(0)] DateTimeOffset FirstSeen,
    [property: Id(1)] DateTimeOffset LastSeen,
    [property: Id(2)] long Count,
    [property: Id(3)] ImmutableArray<TenantId> Tenants,
    [property: Id(4)] bool MoreTenants);
