using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

public static class ComplianceKeys
{
    public static IAuditGrain Audit(this IGrainFactory grains, Caller caller) => grains.GetGrain<IAuditGrain>(GrainKey.Of(caller.Tenant));
}
