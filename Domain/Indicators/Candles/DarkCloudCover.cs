namespace Arus.Domain.Indicators.Candles;

/// <summary>A long white candle, and a black one that opens above its high and closes well into its body.</summary>
internal static class DarkCloudCover
{
    public static int Read(in CandleWindow candles, double penetration) =>
        candles.IsWhite(1) && candles.IsLong(1)
        && candles.IsBlack(0) && candles.Open(0) > candles.High(1)
        && candles.Close(0) > candles.Open(1) && candles.Close(0) < candles.Close(1) - (candles.Body(1) * penetration)
            ? -100
            : 0;
}
