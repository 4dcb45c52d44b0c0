namespace Arus.Domain.Indicators.Candles;

/// <summary>A long black candle, a short body that gaps down, and a white one that closes well into the first.</summary>
internal static class MorningStar
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsLong(2) && candles.IsBlack(2)
        && candles.IsNotLong(1) && candles.BodyGapsDown(1)
        && candles.IsLong(0) && candles.IsWhite(0)
        && candles.Close(0) > candles.Close(2) + (candles.Body(2) * penetration)
            ? 100
            : 0;
}
