namespace Arus.Domain.MarketData.Generation;

/// <summary>The mood of the whole market on a day.</summary>
public enum Regime
{
    Calm = 0,
    Normal = 1,
    Volatile = 2,
    Trending = 3,
}
