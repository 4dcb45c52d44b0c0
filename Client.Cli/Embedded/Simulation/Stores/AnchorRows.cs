using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Stores;

/// <summary>Anchored heads that outlive the process.</summary>
internal sealed class AnchorRows : ISimulatedStore
{
    private readonly List<(TenantId Tenant, AuditHead Head)> _heads = [];

    public ImmutableArray<TenantId> Tenants => [.. _heads.Select(h => h.Tenant).Distinct().Order()];

    public bool Add(TenantId tenant, AuditHead head)
    {
        _heads.Add((tenant, head));
        return true;
    }

    public ImmutableArray<AuditHead> Of(TenantId tenant) => [.. _heads.Where(h => h.Tenant == tenant).Select(h => h.Head)];

    public ISimulatedStore Copy()
    {
        AnchorRows copy = new();
        copy._heads.AddRange(_heads);
        return copy;
    }
}
