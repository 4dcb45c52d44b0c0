namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle, a body within its body, and a close beyond its open on the other side.</summary>
internal static class ThreeInside
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(2) && candles.IsNotLong(1)
        && candles.Top(1) < candles.Top(2) && candles.Bottom(1) > candles.Bottom(2)
        && candles.Color(0) == -candles.Color(2)
        && (candles.IsWhite(2) ? candles.Close(0) < candles.Open(2) : candles.Close(0) > candles.Open(2))
            ? candles.Color(0) * 100
            : 0;
}
