using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Indicators;

/// <summary>A file of bars: its rows as they were written, and the five columns that indicators read.</summary>
internal sealed class BarTable(string header, List<string> rows, ImmutableArray<double[]> columns)
{
    /// <summary>In the order of the columns.</summary>
    public static ImmutableArray<string> Names { get; } = ["open", "high", "low", "close", "volume"];

    public string Header => header;

    public IReadOnlyList<string> Rows => rows;

    public BarColumns Columns => new() { Open = columns[0], High = columns[1], Low = columns[2], Close = columns[3], Volume = columns[4] };
}
