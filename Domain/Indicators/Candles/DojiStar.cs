namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle, and a doji whose body gaps on in its direction.</summary>
internal static class DojiStar
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(1) && candles.IsDoji(0) && (candles.IsWhite(1) ? candles.BodyGapsUp(0) : candles.BodyGapsDown(0))
            ? -candles.Color(1) * 100
            : 0;
}
