namespace Arus.Domain.Indicators.Candles;

/// <summary>A short body at the bottom of its candle, an upper shadow longer than it, gapping up.</summary>
internal static class ShootingStar
{
    public static int Read(in CandleWindow candles) =>
        candles.IsShort(0)
        && candles.UpperShadow(0) > candles.Body(0) && candles.HasNoLowerShadow(0)
        && candles.BodyGapsUp(0)
            ? -100
            : 0;
}
