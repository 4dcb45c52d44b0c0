namespace Arus.Domain.Indicators.Candles;

/// <summary>A body that engulfs the one before, of the other color; 80 where they share an end.</summary>
internal static class Engulfing
{
    public static int Read(in CandleWindow candles)
    {
        if (candles.Color(0) == candles.Color(1)) return 0;

        bool isUp = candles.IsWhite(0);
        bool engulfs = isUp
            ? (candles.Close(0) >= candles.Open(1) && candles.Open(0) < candles.Close(1)) || (candles.Close(0) > candles.Open(1) && candles.Open(0) <= candles.Close(1))
            : (candles.Open(0) >= candles.Close(1) && candles.Close(0) < candles.Open(1)) || (candles.Open(0) > candles.Close(1) && candles.Close(0) <= candles.Open(1));
        bool sharesAnEnd = candles.Open(0) == candles.Close(1) || candles.Close(0) == candles.Open(1);
        return engulfs ? candles.Color(0) * (sharesAnEnd ? 80 : 100) : 0;
    }
}
