namespace Arus.Domain.MarketData.Generation;

/// <summary>When a kind of symbol is traded, on the broker's clock.</summary>
public enum TradingHours
{
    /// <summary>Monday 00:00 to Friday 24:00.</summary>
    Currencies = 0,

    /// <summary>The same, but for the first hour of each day.</summary>
    Metals = 1,

    AroundTheClock = 2,
}
