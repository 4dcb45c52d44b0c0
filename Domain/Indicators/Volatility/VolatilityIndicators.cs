namespace Arus.Domain.Indicators.Volatility;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class VolatilityIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
