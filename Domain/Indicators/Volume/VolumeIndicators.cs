namespace Arus.Domain.Indicators.Volume;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class VolumeIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
