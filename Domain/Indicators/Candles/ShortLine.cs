namespace Arus.Domain.Indicators.Candles;

/// <summary>A short candle with short shadows.</summary>
internal static class ShortLine
{
    public static int Read(in CandleWindow candles)
    {
        if (!candles.IsShort(0)) return 0;

        double most = candles.ShortShadow(0);
        return candles.UpperShadow(0) < most && candles.LowerShadow(0) < most ? candles.Color(0) * 100 : 0;
    }
}
