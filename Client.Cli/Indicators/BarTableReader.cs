using System.Globalization;

namespace Arus.Client.Cli.Indicators;

/// <summary>Reads bars from comma-separated text with a header; the columns may stand in any order and among others.</summary>
internal sealed class BarTableReader(string file)
{
    private readonly List<string> _rows = [];
    private readonly ImmutableArray<List<double>> _values = [.. BarTable.Names.Select(_ => new List<double>())];

    /// <exception cref="MistakeException">A column is missing, or a row is not what its header says.</exception>
    public async Task<BarTable> Read(TextReader text, CancellationToken cancel)
    {
        string? header = await text.ReadLineAsync(cancel);
        if (string.IsNullOrWhiteSpace(header)) throw Mistake("is empty: it begins with a header that names open,high,low,close,volume");

        string[] names = [.. header.Split(',').Select(name => name.Trim().Trim('"'))];
        ImmutableArray<int> places = [.. BarTable.Names.Select(name => Place(names, name))];
        for (int line = 2; await text.ReadLineAsync(cancel) is { } row; line++)
        {
            if (row.Length > 0) Add(row, line, names.Length, places);
        }

        return new BarTable(header, _rows, [.. _values.Select(v => v.ToArray())]);
    }

    private int Place(string[] names, string wanted)
    {
        int place = Array.FindIndex(names, name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (place < 0) throw Mistake($"has no column '{wanted}': its header names {string.Join(',', names)}");
        if (Array.FindLastIndex(names, name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) != place) throw Mistake($"has two columns '{wanted}': leave one");
        return place;
    }

    private void Add(string row, int line, int cells, ImmutableArray<int> places)
    {
        Span<Range> ranges = cells <= 64 ? stackalloc Range[cells + 1] : new Range[cells + 1];
        int found = row.AsSpan().Split(ranges, ',');
        if (found != cells) throw Mistake($"line {line} has {(found > cells ? "more than " : "")}{Math.Min(found, cells)} cells, and its header {cells}: '{Shortened(row)}'");

        for (int i = 0; i < places.Length; i++)
        {
            ReadOnlySpan<char> cell = row.AsSpan(ranges[places[i]]).Trim().Trim('"');
            if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            {
                throw Mistake($"line {line}: {BarTable.Names[i]} is '{cell}', not a number");
            }

            _values[i].Add(value);
        }

        _rows.Add(row);
    }

    private static string Shortened(string row) => row.Length <= 60 ? row : row[..60] + "...";

    private MistakeException Mistake(string what) => new(ExitCode.Usage, $"{file} {what}");
}
