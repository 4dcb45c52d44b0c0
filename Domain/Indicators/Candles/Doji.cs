namespace Arus.Domain.Indicators.Candles;

/// <summary>A candle that closes where it opened, or nearly. Says 100, which is no direction.</summary>
internal static class Doji
{
    public static int Read(in CandleWindow candles) =>
        candles.IsDoji(0) ? 100 : 0;
}
