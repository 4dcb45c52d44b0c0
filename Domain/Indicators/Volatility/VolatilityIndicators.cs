namespace Arus.Domain.Indicators.Volatility;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class VolatilityIndicators
{
    private static readonly IndicatorParameter s_deviations = new("deviations", 2, 0.01, 100, IsWhole: false);
    private static readonly IndicatorParameter s_barsInAYear = new("barsInAYear", 252, 1, 1_000_000, IsWhole: false);

    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "TRANGE",
            Title = "True range",
            Group = IndicatorGroup.Volatility,
            Parameters = [],
            Outputs = ["value"],
            Lookback = _ => 1,
            Create = _ => new TrueRange(),
            Batch = BatchByUpdates.Of(_ => new TrueRange()),
        },
        new()
        {
            Name = "ATR",
            Title = "Average true range",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(14, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new Atr((int)p[0], isNormalised: false),
            Batch = Atr.Batch,
        },
        new()
        {
            Name = "NATR",
            Title = "Average true range in percent of the close",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(14, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new Atr((int)p[0], isNormalised: true),
            Batch = BatchByUpdates.Of(p => new Atr((int)p[0], isNormalised: true)),
        },
        new()
        {
            Name = "BBANDS",
            Title = "Bollinger bands",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20), s_deviations],
            Outputs = Bands.Outputs,
            Lookback = p => (int)p[0] - 1,
            Create = p => new Bollinger((int)p[0], p[1]),
            Batch = BollingerBatch.Run,
        },
        new()
        {
            Name = "KELTNER",
            Title = "Keltner channel",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20), Periods.Of(10, least: 1, name: "rangePeriod"), new("ranges", 2, 0.01, 100, IsWhole: false)],
            Outputs = Bands.Outputs,
            Lookback = p => Math.Max((int)p[0] - 1, (int)p[1]),
            Create = p => new Keltner((int)p[0], (int)p[1], p[2]),
            Batch = BatchByUpdates.Of(p => new Keltner((int)p[0], (int)p[1], p[2])),
        },
        new()
        {
            Name = "DONCHIAN",
            Title = "Donchian channel",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20, least: 1)],
            Outputs = Bands.Outputs,
            Lookback = p => (int)p[0] - 1,
            Create = p => new Donchian((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Donchian((int)p[0])),
        },
        new()
        {
            Name = "STDDEV",
            Title = "Standard deviation of the close, as TA-Lib sums it",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20), s_deviations with { Default = 1 }],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new StandardDeviation((int)p[0], p[1]),
            Batch = StandardDeviation.Batch,
        },
        new()
        {
            Name = "REALISED_VOLATILITY",
            Title = "Realised volatility, close to close",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20, least: 1), s_barsInAYear],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new RealisedVolatility((int)p[0], p[1]),
            Batch = BatchByUpdates.Of(p => new RealisedVolatility((int)p[0], p[1])),
        },
        new()
        {
            Name = "PARKINSON_VOLATILITY",
            Title = "Parkinson's volatility, from high and low",
            Group = IndicatorGroup.Volatility,
            Parameters = [Periods.Of(20, least: 1), s_barsInAYear],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new ParkinsonVolatility((int)p[0], p[1]),
            Batch = BatchByUpdates.Of(p => new ParkinsonVolatility((int)p[0], p[1])),
        },
    ];
}
