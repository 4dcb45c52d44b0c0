namespace Arus.Domain.Indicators.Volume;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class VolumeIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "OBV",
            Title = "On-balance volume",
            Group = IndicatorGroup.Volume,
            Parameters = [],
            Outputs = ["value"],
            Lookback = _ => 0,
            Create = _ => new OnBalanceVolume(),
            Batch = BatchByUpdates.Of(_ => new OnBalanceVolume()),
        },
        new()
        {
            Name = "AD",
            Title = "Accumulation/distribution line",
            Group = IndicatorGroup.Volume,
            Parameters = [],
            Outputs = ["value"],
            Lookback = _ => 0,
            Create = _ => new AccumulationDistribution(),
            Batch = BatchByUpdates.Of(_ => new AccumulationDistribution()),
        },
        new()
        {
            Name = "CMF",
            Title = "Chaikin money flow",
            Group = IndicatorGroup.Volume,
            Parameters = [Periods.Of(20, least: 1)],
            Outputs = ["value"],
            Lookback = p => (int)p[0] - 1,
            Create = p => new ChaikinMoneyFlow((int)p[0]),
            Batch = BatchByUpdates.Of(p => new ChaikinMoneyFlow((int)p[0])),
        },
    ];
}
