using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>How data is written that came from no file, or from a file of another format.</summary>
public static class PlainLayout
{
    public static FileLayout Of(FileFormat format, FileKind kind, Timeframe timeframe, byte digits, byte volumeDigits) => new()
    {
        Format = format,
        Kind = kind,
        Separator = format == FileFormat.Mt5 ? '\t' : ',',
        Columns = (format, kind) switch
        {
            (FileFormat.Mt5, FileKind.Ticks) => Mt5([(ColumnKind.Date, "DATE"), (ColumnKind.Clock, "TIME"), (ColumnKind.Bid, "BID"), (ColumnKind.Ask, "ASK"), (ColumnKind.Last, "LAST"), (ColumnKind.Volume, "VOLUME"), (ColumnKind.Flags, "FLAGS")]),
            (FileFormat.Mt5, FileKind.Bars) when timeframe == Timeframe.D1 => Mt5([(ColumnKind.Moment, "DATE"), .. s_mt5Bars]),
            (FileFormat.Mt5, FileKind.Bars) => Mt5([(ColumnKind.Date, "DATE"), (ColumnKind.Clock, "TIME"), .. s_mt5Bars]),
            (FileFormat.Csv, FileKind.Ticks) => [new(ColumnKind.Moment, "time"), new(ColumnKind.Bid, "bid"), new(ColumnKind.Ask, "ask"), new(ColumnKind.Last, "last"), new(ColumnKind.Volume, "volume"), new(ColumnKind.Flags, "flags")],
            (FileFormat.Csv, FileKind.Bars) => [new(ColumnKind.Moment, "time"), new(ColumnKind.Open, "open"), new(ColumnKind.High, "high"), new(ColumnKind.Low, "low"), new(ColumnKind.Close, "close"), new(ColumnKind.TickVolume, "tick_volume"), new(ColumnKind.Volume, "volume"), new(ColumnKind.Spread, "spread")],
        },
        Time = (format, kind) switch
        {
            (FileFormat.Mt5, FileKind.Ticks) => TimeStyle.Mt5Ticks,
            (FileFormat.Mt5, FileKind.Bars) => timeframe == Timeframe.D1 ? TimeStyle.Mt5Bars with { Shape = TimeShape.Day } : TimeStyle.Mt5Bars,
            (FileFormat.Csv, FileKind.Ticks) => TimeStyle.IsoTicks,
            (FileFormat.Csv, FileKind.Bars) => TimeStyle.IsoBars,
        },
        Price = NumberStyle.Fixed(digits),
        Volume = NumberStyle.Fixed(volumeDigits),
        VolumeDigits = volumeDigits,
        CrLf = false,
    };

    private static readonly ImmutableArray<(ColumnKind Kind, string Name)> s_mt5Bars =
    [
        (ColumnKind.Open, "OPEN"), (ColumnKind.High, "HIGH"), (ColumnKind.Low, "LOW"), (ColumnKind.Close, "CLOSE"),
        (ColumnKind.TickVolume, "TICKVOL"), (ColumnKind.Volume, "VOL"), (ColumnKind.Spread, "SPREAD"),
    ];

    private static ImmutableArray<FileColumn> Mt5(ImmutableArray<(ColumnKind Kind, string Name)> columns) => [.. columns.Select(c => new FileColumn(c.Kind, $"<{c.Name}>"))];
}
