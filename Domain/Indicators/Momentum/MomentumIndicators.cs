namespace Arus.Domain.Indicators.Momentum;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class MomentumIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "RSI",
            Title = "Relative strength index",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new Rsi((int)p[0]),
            Batch = Rsi.Batch,
        },
        new()
        {
            Name = "STOCHRSI",
            Title = "Stochastic of the relative strength index",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14), Periods.Of(5, least: 1, name: "range"), Periods.Of(3, least: 1, name: "signal")],
            Outputs = ["k", "d"],
            Lookback = p => StochasticRsi.Lookback((int)p[0], (int)p[1], (int)p[2]),
            Create = p => new StochasticRsi((int)p[0], (int)p[1], (int)p[2]),
            Batch = BatchByUpdates.Of(p => new StochasticRsi((int)p[0], (int)p[1], (int)p[2])),
        },
        new()
        {
            Name = "STOCH",
            Title = "Slow stochastic",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14, least: 1), Periods.Of(3, least: 1, name: "slow"), Periods.Of(3, least: 1, name: "signal")],
            Outputs = ["k", "d"],
            Lookback = p => Stochastic.Lookback((int)p[0], (int)p[1], (int)p[2]),
            Create = p => new Stochastic((int)p[0], (int)p[1], (int)p[2]),
            Batch = BatchByUpdates.Of(p => new Stochastic((int)p[0], (int)p[1], (int)p[2])),
        },
        new()
        {
            Name = "MACD",
            Title = "Moving average convergence and divergence",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(12, name: "fast"), Periods.Of(26, name: "slow"), Periods.Of(9, least: 1, name: "signal")],
            Outputs = ["macd", "signal", "histogram"],
            Lookback = p => Macd.Lookback((int)p[0], (int)p[1], (int)p[2]),
            Create = p => new Macd((int)p[0], (int)p[1], (int)p[2]),
            Batch = Macd.Batch,
        },
        new()
        {
            Name = "PPO",
            Title = "Percentage price oscillator",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(12, name: "fast"), Periods.Of(26, name: "slow")],
            Outputs = ["value"],
            Lookback = p => (int)Math.Max(p[0], p[1]) - 1,
            Create = p => new Ppo((int)p[0], (int)p[1]),
            Batch = BatchByUpdates.Of(p => new Ppo((int)p[0], (int)p[1])),
        },
        new()
        {
            Name = "TRIX",
            Title = "Change of the triple exponential average",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(15, least: 1)],
            Outputs = ["value"],
            Lookback = p => Trix.Lookback((int)p[0]),
            Create = p => new Trix((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Trix((int)p[0])),
        },
        new()
        {
            Name = "CCI",
            Title = "Commodity channel index",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(20)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new Cci((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Cci((int)p[0])),
        },
        new()
        {
            Name = "WILLR",
            Title = "Williams' %R",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new WilliamsR((int)p[0]),
            Batch = BatchByUpdates.Of(p => new WilliamsR((int)p[0])),
        },
        new()
        {
            Name = "MFI",
            Title = "Money flow index",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new MoneyFlow((int)p[0]),
            Batch = BatchByUpdates.Of(p => new MoneyFlow((int)p[0])),
        },
        new()
        {
            Name = "ROC",
            Title = "Rate of change",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(10, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new RateOfChange((int)p[0]),
            Batch = RateOfChange.Batch,
        },
        new()
        {
            Name = "MOM",
            Title = "Momentum",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(10, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new Mom((int)p[0]),
            Batch = Mom.Batch,
        },
        new()
        {
            Name = "CMO",
            Title = "Chande's momentum oscillator",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new Cmo((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Cmo((int)p[0])),
        },
        new()
        {
            Name = "ULTOSC",
            Title = "Ultimate oscillator",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(7, least: 1, name: "short"), Periods.Of(14, least: 1, name: "middle"), Periods.Of(28, least: 1, name: "long")],
            Outputs = ["value"],
            Lookback = p => (int)Math.Max(p[0], Math.Max(p[1], p[2])),
            Create = p => new Ultimate((int)p[0], (int)p[1], (int)p[2]),
            Batch = BatchByUpdates.Of(p => new Ultimate((int)p[0], (int)p[1], (int)p[2])),
        },
        new()
        {
            Name = "AROON",
            Title = "Aroon",
            Group = IndicatorGroup.Momentum,
            Parameters = [Periods.Of(14)],
            Outputs = ["down", "up"],
            Lookback = p => (int)p[0],
            Create = p => new Aroon((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Aroon((int)p[0])),
        },
    ];
}
