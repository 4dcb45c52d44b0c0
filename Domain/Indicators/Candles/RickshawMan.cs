namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// A doji between two shadows longer than its body, in the middle of its candle. Says 100, which is no direction.
/// </summary>
internal static class RickshawMan
{
    public static int Read(in CandleWindow candles)
    {
        if (!candles.IsDoji(0) || candles.LowerShadow(0) <= candles.Body(0) || candles.UpperShadow(0) <= candles.Body(0)) return 0;

        double middle = candles.Low(0) + (candles.Range(0) / 2);
        double near = candles.Near(0);
        return candles.Bottom(0) <= middle + near && candles.Top(0) >= middle - near ? 100 : 0;
    }
}
