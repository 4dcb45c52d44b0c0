namespace Arus.Domain.Indicators.Candles;

/// <summary>Two candles without shadows, of opposite colors, with a gap in the direction of the second.</summary>
internal static class Kicking
{
    public static int Read(in CandleWindow candles) =>
        candles.Color(1) == -candles.Color(0)
        && candles.IsLong(1) && candles.HasNoUpperShadow(1) && candles.HasNoLowerShadow(1)
        && candles.IsLong(0) && candles.HasNoUpperShadow(0) && candles.HasNoLowerShadow(0)
        && (candles.IsBlack(1) ? candles.GapsUp(0) : candles.GapsDown(0))
            ? candles.Color(0) * 100
            : 0;
}
