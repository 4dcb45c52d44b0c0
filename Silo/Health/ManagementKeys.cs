using Orleans;
using Orleans.Runtime;

namespace Arus.Silo.Health;

/// <summary>The engine's own grains by their keys.</summary>
internal static class ManagementKeys
{
    public static IManagementGrain Management(this IGrainFactory grains) => grains.GetGrain<IManagementGrain>(0);
}
