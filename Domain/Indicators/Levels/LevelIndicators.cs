namespace Arus.Domain.Indicators.Levels;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class LevelIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        new()
        {
            Name = "PIVOTS",
            Title = "Classic pivots from the bars before",
            Group = IndicatorGroup.Levels,
            Parameters = [Periods.Of(1, least: 1)],
            Outputs = Pivots.Outputs,
            Lookback = p => (int)p[0],
            Create = p => new Pivots((int)p[0]),
            Batch = BatchByUpdates.Of(p => new Pivots((int)p[0])),
        },
        new()
        {
            Name = "HEIKIN_ASHI",
            Title = "Heikin-Ashi bars",
            Group = IndicatorGroup.Levels,
            Parameters = [],
            Outputs = HeikinAshi.Outputs,
            Lookback = _ => 0,
            Create = _ => new HeikinAshi(),
            Batch = BatchByUpdates.Of(_ => new HeikinAshi()),
        },
    ];
}
