namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// A long black candle, and a long white one that opens below its low and closes above the middle of its body, not beyond it.
/// </summary>
internal static class Piercing
{
    public static int Read(in CandleWindow candles) =>
        candles.IsBlack(1) && candles.IsLong(1)
        && candles.IsWhite(0) && candles.IsLong(0)
        && candles.Open(0) < candles.Low(1)
        && candles.Close(0) < candles.Open(1) && candles.Close(0) > candles.Close(1) + (candles.Body(1) * 0.5)
            ? 100
            : 0;
}
