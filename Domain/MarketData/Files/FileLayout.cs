namespace Arus.Domain.MarketData.Files;

/// <summary>How a file is written: all that an export needs to give the same text back.</summary>
public sealed record FileLayout
{
    public required FileFormat Format { get; init; }

    public required FileKind Kind { get; init; }

    public required ImmutableArray<FileColumn> Columns { get; init; }

    public required char Separator { get; init; }

    public required TimeStyle Time { get; init; }

    public required NumberStyle Price { get; init; }

    /// <summary>Of traded volume.</summary>
    public NumberStyle Volume { get; init; }

    /// <summary>The scale at which volume is kept: one step is 10^-digits.</summary>
    public byte VolumeDigits { get; init; }

    /// <summary>Lines end with carriage return and line feed.</summary>
    public bool CrLf { get; init; }

    /// <summary>The last line ends like the others.</summary>
    public bool EndsWithNewLine { get; init; } = true;

    public FileEncoding Encoding { get; init; }

    /// <summary>The kind's key in what is known of a series: "ticks", or the timeframe.</summary>
    public static string KeyOf(FileKind kind, string timeframe) => kind == FileKind.Ticks ? "ticks" : timeframe;

    public bool Has(ColumnKind kind) => Columns.Any(c => c.Kind == kind);
}
