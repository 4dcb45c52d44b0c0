namespace Arus.Domain.Indicators.Candles;

/// <summary>A long black candle, and a short black one within its body.</summary>
internal static class HomingPigeon
{
    public static int Read(in CandleWindow candles) =>
        candles.IsBlack(1) && candles.IsBlack(0)
        && candles.IsLong(1) && candles.IsNotLong(0)
        && candles.Open(0) < candles.Open(1) && candles.Close(0) > candles.Close(1)
            ? 100
            : 0;
}
