using System.Text;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Stores;

/// <summary>The anchor port on the simulated disk.</summary>
internal sealed class SimulatedAnchor(AnchorRows rows, SimulatedDisk disk) : IAnchor
{
    public Task Write(TenantId tenant, AuditHead head, CancellationToken cancel) =>
        disk.Write(default, "anchor", Encoding.UTF8.GetBytes(head.Hash), () => rows.Add(tenant, head));

    public Task<ImmutableArray<AuditHead>> Read(TenantId tenant, CancellationToken cancel) => disk.Read(default, "anchor", () => rows.Of(tenant));

    public Task<ImmutableArray<TenantId>> Tenants(CancellationToken cancel) => disk.Read(default, "anchor", () => rows.Tenants);
}
