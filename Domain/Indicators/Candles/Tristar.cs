namespace Arus.Domain.Indicators.Candles;

/// <summary>Three dojis, the middle one's body beyond its neighbours'.</summary>
internal static class Tristar
{
    public static int Read(in CandleWindow candles)
    {
        double doji = candles.DojiBody(2);
        if (candles.Body(2) > doji || candles.Body(1) > doji || candles.Body(0) > doji) return 0;
        if (candles.BodyGapsUp(1) && candles.Top(0) < candles.Top(1)) return -100;
        return candles.BodyGapsDown(1) && candles.Bottom(0) > candles.Bottom(1) ? 100 : 0;
    }
}
