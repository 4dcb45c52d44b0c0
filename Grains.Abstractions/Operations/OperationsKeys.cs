using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

public static class OperationsKeys
{
    public static IHubGrain Hub(this IGrainFactory grains, Caller caller) => grains.GetGrain<IHubGrain>(GrainKey.Of(caller.Tenant));

    public static IErrorIndexGrain ErrorIndex(this IGrainFactory grains, Caller caller) => grains.GetGrain<IErrorIndexGrain>(GrainKey.Of(caller.Tenant));

    /// <summary>A failure belongs to the platform, not to the caller's tenant: the grain asks what the caller may see.</summary>
    public static IErrorDnaGrain ErrorDna(this IGrainFactory grains, Fingerprint fingerprint) => grains.GetGrain<IErrorDnaGrain>(GrainKey.OfOne(fingerprint.Value));
}
