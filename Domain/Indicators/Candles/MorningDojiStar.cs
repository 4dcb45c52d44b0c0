namespace Arus.Domain.Indicators.Candles;

/// <summary>A long black candle, a doji whose body gaps down, and a white one that closes well into the first.</summary>
internal static class MorningDojiStar
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsLong(2) && candles.IsBlack(2)
        && candles.IsDoji(1) && candles.BodyGapsDown(1)
        && candles.IsLong(0) && candles.IsWhite(0)
        && candles.Close(0) > candles.Close(2) + (candles.Body(2) * penetration)
            ? 100
            : 0;
}
