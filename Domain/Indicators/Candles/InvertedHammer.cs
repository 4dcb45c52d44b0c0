namespace Arus.Domain.Indicators.Candles;

/// <summary>A short body at the bottom of its candle, an upper shadow longer than it, gapping down.</summary>
internal static class InvertedHammer
{
    public static int Read(in CandleWindow candles) =>
        candles.IsShort(0)
        && candles.UpperShadow(0) > candles.Body(0) && candles.HasNoLowerShadow(0)
        && candles.BodyGapsDown(0)
            ? 100
            : 0;
}
