using Arus.Domain.Indicators.Volatility;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class StatisticsIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "LINREG_SLOPE",
            Title = "Slope of the linear regression",
            Group = IndicatorGroup.Statistics,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new RegressionSlope((int)p[0]),
            Batch = BatchByUpdates.Of(p => new RegressionSlope((int)p[0])),
        },
        new()
        {
            Name = "LINREG_CHANNEL",
            Title = "Linear regression channel",
            Group = IndicatorGroup.Statistics,
            Parameters = [Periods.Of(100), new("deviations", 2, 0.01, 100, IsWhole: false)],
            Outputs = Bands.Outputs,
            Lookback = p => (int)p[0] - 1,
            Create = p => new RegressionChannel((int)p[0], p[1]),
            Batch = BatchByUpdates.Of(p => new RegressionChannel((int)p[0], p[1])),
        },
        new()
        {
            Name = "ZSCORE",
            Title = "Z-score of the close",
            Group = IndicatorGroup.Statistics,
            Parameters = [Periods.Of(20)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new ZScore((int)p[0]),
            Batch = BatchByUpdates.Of(p => new ZScore((int)p[0])),
        },
        new()
        {
            Name = "HURST",
            Title = "Generalised Hurst exponent of the close",
            Group = IndicatorGroup.Statistics,
            Parameters = [Periods.Of(128, least: 32)],
            Outputs = ["value"],
            Lookback = p => Hurst.Lookback((int)p[0]),
            Create = p => new Hurst((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Hurst((int)p[0])),
        },
        new()
        {
            Name = "CORREL",
            Title = "Rolling correlation of high and low",
            Group = IndicatorGroup.Statistics,
            Parameters = [Periods.Of(30)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new HighLowCorrelation((int)p[0]),
            Batch = BatchByUpdates.Of(p => new HighLowCorrelation((int)p[0])),
        },
    ];
}
