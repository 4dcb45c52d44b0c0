using System.Globalization;
using Orleans.Runtime;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>Purses are numbered; the key is the number.</summary>
internal static class PurseKeys
{
    private static readonly ImmutableArray<string> s_keys = [.. Enumerable.Range(0, 64).Select(n => n.ToString("00", CultureInfo.InvariantCulture))];

    public static IPurseGrain Purse(this IGrainFactory grains, int number) => grains.GetGrain<IPurseGrain>(s_keys[number]);

    public static int NumberOf(GrainId purse) => int.Parse(purse.Key.ToString(), CultureInfo.InvariantCulture);
}
