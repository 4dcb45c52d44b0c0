namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle, and a doji within its body; 80 where they share an end.</summary>
internal static class HaramiCross
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(1) && candles.IsDoji(0) ? Within.Body(candles) : 0;
}
