namespace Arus.Domain.Indicators.Candles;

/// <summary>What harami and harami cross have in common.</summary>
internal static class Within
{
    /// <summary>Against the first candle: 100 when the second body is within the first, 80 when they share an end, else 0.</summary>
    public static int Body(in CandleWindow candles)
    {
        if (candles.Top(0) < candles.Top(1) && candles.Bottom(0) > candles.Bottom(1)) return -candles.Color(1) * 100;
        return candles.Top(0) <= candles.Top(1) && candles.Bottom(0) >= candles.Bottom(1) ? -candles.Color(1) * 80 : 0;
    }
}
