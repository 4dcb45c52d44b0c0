namespace Arus.Domain.Indicators.Averages;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class AverageIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        Of("SMA", "Simple moving average", [Periods.Of(20, least: 1)], p => (int)p[0] - 1, p => new Sma((int)p[0]), Sma.Batch),
        Of("EMA", "Exponential moving average", [Periods.Of(20, least: 1)], p => (int)p[0] - 1, p => new Ema((int)p[0]), Ema.Batch),
        Of("WMA", "Weighted moving average", [Periods.Of(20, least: 1)], p => (int)p[0] - 1, p => new Wma((int)p[0])),
        Of("DEMA", "Double exponential moving average", [Periods.Of(20)], p => 2 * ((int)p[0] - 1), p => new Dema((int)p[0])),
        Of("TEMA", "Triple exponential moving average", [Periods.Of(20)], p => 3 * ((int)p[0] - 1), p => new Tema((int)p[0])),
        Of("KAMA", "Kaufman's adaptive moving average", [Periods.Of(10), Periods.Of(2, least: 1, name: "fast"), Periods.Of(30, least: 1, name: "slow")], p => (int)p[0], p => new Kama((int)p[0], (int)p[1], (int)p[2])),
        Of("HMA", "Hull's moving average", [Periods.Of(20)], p => Hma.Lookback((int)p[0]), p => new Hma((int)p[0])),
        Of("VWAP", "Volume-weighted average price", [Periods.Of(20, least: 1)], p => (int)p[0] - 1, p => new Vwap((int)p[0])),
    ];

    private static IndicatorInfo Of(
        string name,
        string title,
        ImmutableArray<IndicatorParameter> parameters,
        Func<ImmutableArray<double>, int> lookback,
        Func<ImmutableArray<double>, IIndicator> create,
        BatchOf? batch = null) =>
        new()
        {
            Name = name,
            Title = title,
            Group = IndicatorGroup.Average,
            Parameters = parameters,
            Outputs = ["value"],
            Lookback = lookback,
            Create = create,
            Batch = batch ?? BatchByUpdates.Of(create),
        };
}
