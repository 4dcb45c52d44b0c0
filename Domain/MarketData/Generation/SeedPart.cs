namespace Arus.Domain.MarketData.Generation;

/// <summary>What a seed is drawn for: two parts of the model never share a number.</summary>
public enum SeedPart
{
    Regime = 1,
    DayFactor,
    MinuteFactor,
    Count,
    News,
    Ticks,
    Fault,
}
