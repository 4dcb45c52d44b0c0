namespace Arus.Domain.Indicators.Candles;

/// <summary>A long white candle, a short body that gaps up, and a black one that closes well into the first.</summary>
internal static class EveningStar
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsLong(2) && candles.IsWhite(2)
        && candles.IsNotLong(1) && candles.BodyGapsUp(1)
        && candles.IsLong(0) && candles.IsBlack(0)
        && candles.Close(0) < candles.Close(2) - (candles.Body(2) * penetration)
            ? -100
            : 0;
}
