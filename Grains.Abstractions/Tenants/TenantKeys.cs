using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Tenants;

public static class TenantKeys
{
    public static ITenantGrain Tenant(this IGrainFactory grains, Caller caller) => grains.GetGrain<ITenantGrain>(GrainKey.Of(caller.Tenant));

    public static IUserGrain User(this IGrainFactory grains, UserId user) => grains.GetGrain<IUserGrain>(GrainKey.OfOne(user.Value));

    public static IApiKeyGrain ApiKey(this IGrainFactory grains, ApiKeyId key) => grains.GetGrain<IApiKeyGrain>(GrainKey.OfOne(key.Value));
}
