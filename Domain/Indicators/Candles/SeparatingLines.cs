namespace Arus.Domain.Indicators.Candles;

/// <summary>A candle of the other color that opens where the one before did, long and without a shadow at its open.</summary>
internal static class SeparatingLines
{
    public static int Read(in CandleWindow candles) =>
        candles.Color(1) == -candles.Color(0)
        && candles.Open(0) <= candles.Open(1) + candles.Equal(1) && candles.Open(0) >= candles.Open(1) - candles.Equal(1)
        && candles.IsLong(0)
        && (candles.IsWhite(0) ? candles.HasNoLowerShadow(0) : candles.HasNoUpperShadow(0))
            ? candles.Color(0) * 100
            : 0;
}
