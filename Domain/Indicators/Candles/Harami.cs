namespace Arus.Domain.Indicators.Candles;

/// <summary>A long candle, and a short body within its body; 80 where they share an end.</summary>
internal static class Harami
{
    public static int Read(in CandleWindow candles) =>
        candles.IsLong(1) && candles.IsNotLong(0) ? Within.Body(candles) : 0;
}
