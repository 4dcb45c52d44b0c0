using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>On whose behalf a call is made. A grain checks it against its own key; RequestContext is not evidence.</summary>
[GenerateSerializer, Immutable, Alias("caller")]
public sealed record Caller(
    [property: Id(0)] TenantId Tenant,
    [property: Id(1)] string Principal,
    [property: Id(2)] Role Role,
    [property: Id(3)] Scopes Scopes)
{
    /// <summary>Internal work for a tenant. Faces never call this for what a person asked.</summary>
    public static Caller System(TenantId tenant) => new(tenant, "system", Role.System, Scopes.All);
}
