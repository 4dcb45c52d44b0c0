namespace Arus.Domain.Indicators.Trend;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class TrendIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "SAR",
            Title = "Parabolic stop and reverse",
            Group = IndicatorGroup.Trend,
            Parameters = [new("step", 0.02, 0.0001, 1, IsWhole: false), new("most", 0.2, 0.0001, 1, IsWhole: false)],
            Outputs = ["value"],
            Lookback = _ => 1,
            Create = p => new ParabolicSar(p[0], p[1]),
            Batch = BatchByUpdates.Of(p => new ParabolicSar(p[0], p[1])),
        },
        new()
        {
            Name = "SUPERTREND",
            Title = "Supertrend",
            Group = IndicatorGroup.Trend,
            Parameters = [Periods.Of(10, least: 1), new("ranges", 3, 0.01, 100, IsWhole: false)],
            Outputs = ["value", "direction"],
            Lookback = p => (int)p[0],
            Create = p => new SuperTrend((int)p[0], p[1]),
            Batch = BatchByUpdates.Of(p => new SuperTrend((int)p[0], p[1])),
        },
        new()
        {
            Name = "ICHIMOKU",
            Title = "Ichimoku cloud",
            Group = IndicatorGroup.Trend,
            Parameters =
            [
                Periods.Of(9, least: 1, name: "conversion"),
                Periods.Of(26, least: 1, name: "base"),
                Periods.Of(52, least: 1, name: "span"),
                Periods.Of(26, least: 1, name: "displacement"),
            ],
            Outputs = Ichimoku.Outputs,
            Lookback = Ichimoku.Lookback,
            Create = Ichimoku.Create,
            Batch = BatchByUpdates.Of(Ichimoku.Create),
        },
        new()
        {
            Name = "ADX",
            Title = "Average directional index",
            Group = IndicatorGroup.Trend,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (2 * (int)p[0]) - 1,
            Create = p => new Adx((int)p[0]),
            Batch = Adx.Batch,
        },
        new()
        {
            Name = "PLUS_DI",
            Title = "Directional indicator upwards, +DI",
            Group = IndicatorGroup.Trend,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new DirectionalIndicator((int)p[0], isPlus: true),
            Batch = BatchByUpdates.Of(p => new DirectionalIndicator((int)p[0], isPlus: true)),
        },
        new()
        {
            Name = "MINUS_DI",
            Title = "Directional indicator downwards, -DI",
            Group = IndicatorGroup.Trend,
            Parameters = [Periods.Of(14)],
            Outputs = ["value"],
            Lookback = p => (int)p[0],
            Create = p => new DirectionalIndicator((int)p[0], isPlus: false),
            Batch = BatchByUpdates.Of(p => new DirectionalIndicator((int)p[0], isPlus: false)),
        },
        new()
        {
            Name = "VORTEX",
            Title = "Vortex",
            Group = IndicatorGroup.Trend,
            Parameters = [Periods.Of(14, least: 1)],
            Outputs = ["plus", "minus"],
            Lookback = p => (int)p[0],
            Create = p => new Vortex((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Vortex((int)p[0])),
        },
    ];
}
