namespace Arus.Domain.Indicators;

public enum IndicatorGroup
{
    Average,
    Momentum,
    Volatility,
    Trend,
    Volume,
    Statistics,
    Levels,
    Candle,
}
