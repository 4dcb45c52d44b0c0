namespace Arus.Domain.Indicators.Candles;

/// <summary>A doji with a shadow longer than its body. Says 100, which is no direction.</summary>
internal static class LongLeggedDoji
{
    public static int Read(in CandleWindow candles) =>
        candles.IsDoji(0) && (candles.LowerShadow(0) > candles.Body(0) || candles.UpperShadow(0) > candles.Body(0))
            ? 100
            : 0;
}
