namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle without a shadow at its close.</summary>
internal static class ClosingMarubozu
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(0) && (candles.IsWhite(0) ? candles.HasNoUpperShadow(0) : candles.HasNoLowerShadow(0))
            ? candles.Color(0) * 100
            : 0;
}
