using System.Diagnostics.CodeAnalysis;
using Arus.Domain.Indicators.Averages;
using Arus.Domain.Indicators.Candles;
using Arus.Domain.Indicators.Levels;
using Arus.Domain.Indicators.Momentum;
using Arus.Domain.Indicators.Statistics;
using Arus.Domain.Indicators.Trend;
using Arus.Domain.Indicators.Volatility;
using Arus.Domain.Indicators.Volume;

namespace Arus.Domain.Indicators;

/// <summary>Every indicator there is: what API, command line, dashboard and agents offer.</summary>
public static class IndicatorCatalogue
{
    private static readonly Dictionary<string, IndicatorInfo> s_byName;

    static IndicatorCatalogue()
    {
        All =
        [
            .. AverageIndicators.All,
            .. MomentumIndicators.All,
            .. VolatilityIndicators.All,
            .. TrendIndicators.All,
            .. VolumeIndicators.All,
            .. StatisticsIndicators.All,
            .. LevelIndicators.All,
            .. CandleIndicators.All,
        ];
        s_byName = All.ToDictionary(i => i.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>By group, and in a group from the plain to the involved; the order is part of what is shown.</summary>
    public static ImmutableArray<IndicatorInfo> All { get; }

    /// <summary>By name, in capitals or not.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out IndicatorInfo? info) => s_byName.TryGetValue(name, out info);

    /// <summary>By name; null where there is none.</summary>
    public static IndicatorInfo? Find(string name) => s_byName.GetValueOrDefault(name);
}
