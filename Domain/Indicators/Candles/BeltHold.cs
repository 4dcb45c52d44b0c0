namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle without a shadow at its open.</summary>
internal static class BeltHold
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(0) && (candles.IsWhite(0) ? candles.HasNoLowerShadow(0) : candles.HasNoUpperShadow(0))
            ? candles.Color(0) * 100
            : 0;
}
