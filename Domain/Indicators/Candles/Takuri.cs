namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// A doji with no upper shadow and a lower one more than twice as long as its body. Says 100, which is no direction.
/// </summary>
internal static class Takuri
{
    public static int Read(in CandleWindow candles) =>
        candles.IsDoji(0) && candles.HasNoUpperShadow(0) && candles.LowerShadow(0) > 2 * candles.Body(0)
            ? 100
            : 0;
}
