namespace Arus.Domain.MarketData.Generation;

/// <summary>The moods of an epoch's days: a Markov chain, begun anew in each epoch so that any of them can be made alone.</summary>
internal static class RegimeChain
{
    /// <summary>Days after which where the chain began is forgotten.</summary>
    private const int BurnIn = 64;

    /// <summary>Row: today; column: the chance of each mood tomorrow, added up.</summary>
    private static readonly double[][] s_upTo =
    [
        [0.93, 0.99, 1.00, 1.00],
        [0.04, 0.94, 0.97, 1.00],
        [0.00, 0.13, 0.98, 1.00],
        [0.00, 0.09, 0.12, 1.00],
    ];

    public static RegimeDay[] Of(ulong seed, long epoch)
    {
        SplitMix random = new(Seeds.Of(seed, SeedPart.Regime, (ulong)epoch));
        RegimeDay today = new(Regime.Normal, 0);
        for (int i = 0; i < BurnIn; i++) today = Tomorrow(today, ref random);

        RegimeDay[] days = new RegimeDay[Epoch.Days];
        for (int i = 0; i < days.Length; i++) days[i] = today = Tomorrow(today, ref random);
        return days;
    }

    private static RegimeDay Tomorrow(RegimeDay today, ref SplitMix random)
    {
        double draw = random.Uniform();
        int side = (random.Next() & 1) == 0 ? -1 : 1;
        double[] upTo = s_upTo[(int)today.Regime];
        Regime next = draw < upTo[0] ? Regime.Calm : draw < upTo[1] ? Regime.Normal : draw < upTo[2] ? Regime.Volatile : Regime.Trending;
        if (next != Regime.Trending) return new(next, 0);
        return new(next, today.Regime == Regime.Trending ? today.Direction : side);
    }
}
