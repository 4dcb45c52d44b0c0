namespace Arus.Grains.Abstractions.MarketData;

/// <summary>Bars of one symbol and timeframe are kept apart by where they are from.</summary>
public enum BarOrigin
{
    /// <summary>Made here from ticks.</summary>
    Built = 0,

    /// <summary>From a file.</summary>
    Imported = 1,

    /// <summary>From a terminal's own history.</summary>
    Terminal = 2,
}
