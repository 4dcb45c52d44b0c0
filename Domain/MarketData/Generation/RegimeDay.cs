namespace Arus.Domain.MarketData.Generation;

/// <summary>The mood of a day, and where a trend goes: +1 or -1 for the first factor, 0 outside a trend.</summary>
public readonly record struct RegimeDay(Regime Regime, int Direction)
{
    /// <summary>By how much the day's volatility differs from the symbol's usual one.</summary>
    public double Volatility => Regime switch
    {
        Regime.Calm => 0.6,
        Regime.Normal => 1,
        Regime.Volatile => 1.9,
        Regime.Trending => 1.1,
    };

    /// <summary>What a trend adds to the first factor's shock of a day, in deviations.</summary>
    public double Drift => 0.5 * Direction;
}
