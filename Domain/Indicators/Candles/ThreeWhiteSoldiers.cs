namespace Arus.Domain.Indicators.Candles;

/// <summary>
/// Three white candles without upper shadows, each opening in or near the body before, closing higher, and not far shorter;
/// the last not short.
/// </summary>
internal static class ThreeWhiteSoldiers
{
    public static int Read(in CandleWindow candles) =>
        candles.IsWhite(2) && candles.HasNoUpperShadow(2)
        && candles.IsWhite(1) && candles.HasNoUpperShadow(1)
        && candles.IsWhite(0) && candles.HasNoUpperShadow(0)
        && candles.Close(0) > candles.Close(1) && candles.Close(1) > candles.Close(2)
        && candles.Open(1) > candles.Open(2) && candles.Open(1) <= candles.Close(2) + candles.Near(2)
        && candles.Open(0) > candles.Open(1) && candles.Open(0) <= candles.Close(1) + candles.Near(1)
        && candles.Body(1) > candles.Body(2) - candles.Far(2)
        && candles.Body(0) > candles.Body(1) - candles.Far(1)
        && candles.IsLong(0)
            ? 100
            : 0;
}
