namespace Arus.Domain.Indicators.Candles;

/// <summary>Two long candles of opposite colors that close at the same price.</summary>
internal static class Counterattack
{
    public static int Read(in CandleWindow candles) =>
        candles.Color(1) == -candles.Color(0)
        && candles.IsLong(1) && candles.IsLong(0)
        && candles.Close(0) <= candles.Close(1) + candles.Equal(1) && candles.Close(0) >= candles.Close(1) - candles.Equal(1)
            ? candles.Color(0) * 100
            : 0;
}
