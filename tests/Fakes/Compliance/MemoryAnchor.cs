using System.Collections.Concurrent;
using Arus.Domain.Compliance;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;

namespace Arus.Fakes.Compliance;

/// <summary>Anchors in memory; writes fail as the test plans. Outlives the silo.</summary>
public sealed class MemoryAnchor : IAnchor
{
    private readonly ConcurrentDictionary<TenantId, ImmutableArray<AuditHead>> _heads = [];

    public FaultPlan Plan { get; } = new();

    public Task Write(TenantId tenant, AuditHead head, CancellationToken cancel) =>
        Plan.Run(tenant.Value, () => Task.FromResult(_heads.AddOrUpdate(tenant, [head], (_, heads) => heads.Add(head))));

    public Task<ImmutableArray<TenantId>> Tenants(CancellationToken cancel) => Task.FromResult<ImmutableArray<TenantId>>([.. _heads.Keys.Order()]);

    public Task<ImmutableArray<AuditHead>> Read(TenantId tenant, CancellationToken cancel) => Task.FromResult(_heads.GetValueOrDefault(tenant, []));
}
