using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Compliance;

/// <summary>
/// Keeps heads of audit chains where whoever can change the database cannot: so that a chain cut off or written anew is found.
/// </summary>
public interface IAnchor
{
    /// <summary>Kept for good when it returns. The same head twice does no harm.</summary>
    Task Write(TenantId tenant, AuditHead head, CancellationToken cancel);

    /// <summary>All heads of a tenant, in the order written.</summary>
    /// <exception cref="Storage.StoreDamagedException">An anchor is not what was written.</exception>
    Task<ImmutableArray<AuditHead>> Read(TenantId tenant, CancellationToken cancel);

    /// <summary>All tenants that ever had a head here: a chain may be gone from the database altogether.</summary>
    Task<ImmutableArray<TenantId>> Tenants(CancellationToken cancel);
}
