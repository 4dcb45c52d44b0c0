namespace Arus.Domain.Indicators.Statistics;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class StatisticsIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
