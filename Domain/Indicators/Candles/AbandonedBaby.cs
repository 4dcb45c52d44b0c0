namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// A long candle, a doji that gaps away from it, shadows and all, and a candle of the other color that gaps back and closes
/// well into the first.
/// </summary>
internal static class AbandonedBaby
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsLong(2) && candles.IsDoji(1) && candles.IsLong(0)
        && candles.Color(0) == -candles.Color(2)
        && (candles.IsWhite(2)
            ? candles.Close(0) < candles.Close(2) - (candles.Body(2) * penetration) && candles.GapsUp(1) && candles.GapsDown(0)
            : candles.Close(0) > candles.Close(2) + (candles.Body(2) * penetration) && candles.GapsDown(1) && candles.GapsUp(0))
                ? candles.Color(0) * 100
                : 0;
}
