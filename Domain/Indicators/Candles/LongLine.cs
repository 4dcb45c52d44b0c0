namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle with short shadows.</summary>
internal static class LongLine
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(0)
        && candles.UpperShadow(0) < candles.ShortShadow(0) && candles.LowerShadow(0) < candles.ShortShadow(0)
            ? candles.Color(0) * 100
            : 0;
}
