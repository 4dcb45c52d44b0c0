namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle without shadows.</summary>
internal static class Marubozu
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(0) && candles.HasNoUpperShadow(0) && candles.HasNoLowerShadow(0)
            ? candles.Color(0) * 100
            : 0;
}
