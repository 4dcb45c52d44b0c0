namespace Arus.Domain.Indicators.Candles;

/// <summary>A candle that engulfs the one before, and a close that goes on in its direction.</summary>
internal static class ThreeOutside
{
    public static int Read(in CandleWindow candles) =>
        candles.Color(1) == -candles.Color(2)
        && (candles.IsWhite(1)
            ? candles.Close(1) > candles.Open(2) && candles.Open(1) < candles.Close(2) && candles.Close(0) > candles.Close(1)
            : candles.Open(1) > candles.Close(2) && candles.Close(1) < candles.Open(2) && candles.Close(0) < candles.Close(1))
                ? candles.Color(1) * 100
                : 0;
}
