namespace Arus.Domain.Indicators.Candles;

/// <summary>Two black candles that close at the same price.</summary>
internal static class MatchingLow
{
    public static int Read(in CandleWindow candles) =>
        candles.IsBlack(1) && candles.IsBlack(0)
        && candles.Close(0) <= candles.Close(1) + candles.Equal(1) && candles.Close(0) >= candles.Close(1) - candles.Equal(1)
            ? 100
            : 0;
}
