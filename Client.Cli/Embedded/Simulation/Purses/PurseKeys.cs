namespace Arus.Client.Cli.Simulation.Purses;

internal static class PurseKeys
{
    public static IPurseGrain Purse(this IGrainFactory grains, string name) => grains.GetGrain<IPurseGrain>(name);
}
