namespace Arus.Domain.Indicators.Candles;

/// <summary>A short body at the top of its candle, a lower shadow longer than it, at or below the low before.</summary>
internal static class Hammer
{
    public static int Read(in CandleWindow candles) =>
        candles.IsShort(0)
        && candles.LowerShadow(0) > candles.Body(0) && candles.HasNoUpperShadow(0)
        && candles.Bottom(0) <= candles.Low(1) + candles.Near(1)
            ? 100
            : 0;
}
