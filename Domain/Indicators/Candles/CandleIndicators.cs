namespace Arus.Domain.Indicators.Candles;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class CandleIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
