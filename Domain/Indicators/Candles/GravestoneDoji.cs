namespace Arus.Domain.Indicators.Candles;

/// <summary>A doji with an upper shadow and no lower one. Says 100, which is no direction.</summary>
internal static class GravestoneDoji
{
    public static int Read(in CandleWindow candles) =>
        candles.IsDoji(0) && candles.HasNoLowerShadow(0) && candles.UpperShadow(0) > candles.NoShadow(0)
            ? 100
            : 0;
}
