namespace Arus.Domain.Indicators.Momentum;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class MomentumIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } = [];
}
