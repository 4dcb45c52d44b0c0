namespace Arus.Domain.Indicators.Candles;

/// <summary>A long white candle, a doji whose body gaps up, and a black one that closes well into the first.</summary>
internal static class EveningDojiStar
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsLong(2) && candles.IsWhite(2)
        && candles.IsDoji(1) && candles.BodyGapsUp(1)
        && candles.IsLong(0) && candles.IsBlack(0)
        && candles.Close(0) < candles.Close(2) - (candles.Body(2) * penetration)
            ? -100
            : 0;
}
