namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// A long white candle, a black one whose body gaps up, and a black one that opens in its body and closes in the first one's.
/// </summary>
internal static class TwoCrows
{
    public static int Read(in CandleWindow candles) =>
        candles.IsWhite(2) && candles.IsLong(2)
        && candles.IsBlack(1) && candles.BodyGapsUp(1)
        && candles.IsBlack(0) && candles.Open(0) < candles.Open(1) && candles.Open(0) > candles.Close(1)
        && candles.Close(0) > candles.Open(2) && candles.Close(0) < candles.Close(2)
            ? -100
            : 0;
}
