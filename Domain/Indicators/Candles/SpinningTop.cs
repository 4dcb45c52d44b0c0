namespace Arus.Domain.Indicators.Candles;

/// <summary>A short body between two shadows longer than it.</summary>
internal static class SpinningTop
{
    public static int Read(in CandleWindow candles) =>
        candles.IsShort(0)
        && candles.UpperShadow(0) > candles.Body(0) && candles.LowerShadow(0) > candles.Body(0)
            ? candles.Color(0) * 100
            : 0;
}
