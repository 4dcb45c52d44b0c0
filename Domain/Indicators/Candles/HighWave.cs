namespace Arus.Domain.Indicators.Candles;

/// <summary>A short body between two shadows more than twice as long.</summary>
internal static class HighWave
{
    public static int Read(in CandleWindow candles) =>
        candles.IsShort(0)
        && candles.UpperShadow(0) > 2 * candles.Body(0) && candles.LowerShadow(0) > 2 * candles.Body(0)
            ? candles.Color(0) * 100
            : 0;
}
