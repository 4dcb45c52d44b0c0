namespace Arus.Domain.Indicators.Levels;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class LevelIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
