using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary><paramref name="Count"/> failures of one fingerprint between two moments, the tenants that met them, and what was tried.</summary>
[GenerateSerializer, Immutable, Alias("error-occurrence")]
public sealed record ErrorOccurrence(
    [property: Id(0)] ErrorTraits Traits,
    [property: Id(1)] DateTimeOffset First,
    [property: Id(2)] DateTimeOffset Last,
    [property: Id(3)] long Count,
    [property: Id(4)] ImmutableArray<TenantId> Tenants,
    [property: Id(5)] RecoveryTried? Recovery);
