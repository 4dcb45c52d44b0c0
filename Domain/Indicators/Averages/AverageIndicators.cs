namespace Arus.Domain.Indicators.Averages;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class AverageIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "SMA",
            Title = "Simple moving average",
            Group = IndicatorGroup.Average,
            Parameters = [Periods.Of(20, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new Sma((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Sma((int)p[0])),
        },
        new()
        {
            Name = "EMA",
            Title = "Exponential moving average",
            Group = IndicatorGroup.Average,
            Parameters = [Periods.Of(20)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new Ema((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Ema((int)p[0])),
        },
    ];
}
