namespace Arus.Domain.Indicators.Trend;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class TrendIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
