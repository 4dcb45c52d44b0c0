namespace Arus.Domain.Indicators.Candles;

/// <summary>A doji with a lower shadow and no upper one. Says 100, which is no direction.</summary>
internal static class DragonflyDoji
{
    public static int Read(in CandleWindow candles) =>
        candles.IsDoji(0) && candles.HasNoUpperShadow(0) && candles.LowerShadow(0) > candles.NoShadow(0)
            ? 100
            : 0;
}
