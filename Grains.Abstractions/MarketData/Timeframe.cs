namespace Arus.Grains.Abstractions.MarketData;

/// <summary>The spans of bars; the number is their minutes.</summary>
public enum Timeframe
{
    M1 = 1,
    M5 = 5,
    M15 = 15,
    H1 = 60,
    H4 = 240,
    D1 = 1440,
}
