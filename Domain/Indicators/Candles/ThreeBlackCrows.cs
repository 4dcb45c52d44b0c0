namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// After a white candle, three black ones without lower shadows, each opening in the body before and closing lower, the first
/// below the white one's high.
/// </summary>
internal static class ThreeBlackCrows
{
    public static int Read(in CandleWindow candles) =>
        candles.IsWhite(3)
        && candles.IsBlack(2) && candles.HasNoLowerShadow(2)
        && candles.IsBlack(1) && candles.HasNoLowerShadow(1)
        && candles.IsBlack(0) && candles.HasNoLowerShadow(0)
        && candles.Open(1) < candles.Open(2) && candles.Open(1) > candles.Close(2)
        && candles.Open(0) < candles.Open(1) && candles.Open(0) > candles.Close(1)
        && candles.High(3) > candles.Close(2) && candles.Close(2) > candles.Close(1) && candles.Close(1) > candles.Close(0)
            ? -100
            : 0;
}
