using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Arus.Domain.MarketData.Files;

/// <summary>Reads the first line of a file: which columns there are, of what kind its rows are, what separates them.</summary>
public static class HeaderLine
{
    private const int MostShown = 60;

    private static readonly char[] s_separators = ['\t', ',', ';'];

    /// <summary>Without blanks, underscores and angle brackets, in small letters.</summary>
    private static readonly ImmutableSortedDictionary<string, ColumnKind> s_names = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        Name("date", ColumnKind.Date), Name("time", ColumnKind.Clock), Name("datetime", ColumnKind.Moment), Name("timestamp", ColumnKind.Moment),
        Name("gmttime", ColumnKind.Moment), Name("timemsc", ColumnKind.Moment), Name("open", ColumnKind.Open), Name("high", ColumnKind.High),
        Name("low", ColumnKind.Low), Name("close", ColumnKind.Close), Name("tickvol", ColumnKind.TickVolume), Name("tickvolume", ColumnKind.TickVolume),
        Name("vol", ColumnKind.Volume), Name("volume", ColumnKind.Volume), Name("realvolume", ColumnKind.Volume), Name("spread", ColumnKind.Spread),
        Name("bid", ColumnKind.Bid), Name("ask", ColumnKind.Ask), Name("last", ColumnKind.Last), Name("flags", ColumnKind.Flags),
    ]);

    /// <summary>Answers false with what is wrong, as the end of a sentence about the file.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, FileFormat? said, [NotNullWhen(true)] out FileHeader? header, [NotNullWhen(false)] out string? fault)
    {
        string text = Encoding.UTF8.GetString(line);
        header = null;
        char separator = s_separators.MaxBy(s => text.Count(c => c == s));
        string[] names = text.Split(separator);
        FileFormat format = text.StartsWith('<') ? FileFormat.Mt5 : FileFormat.Csv;
        ImmutableArray<FileColumn> columns = WithMoment([.. names.Select(n => new FileColumn(s_names.GetValueOrDefault(Plain(n)), n))]);

        fault = Fault(text, columns, format, said);
        if (fault is null) header = new(format, columns.Any(c => c.Kind == ColumnKind.Open) ? FileKind.Bars : FileKind.Ticks, separator, columns);
        return header is not null;
    }

    private static string? Fault(string text, ImmutableArray<FileColumn> columns, FileFormat format, FileFormat? said)
    {
        string shown = Shown(text);
        if (text.Any(char.IsControl) && text.Any(c => char.IsControl(c) && c != '\t')) return "is no text: give an export of bars or ticks, plain or gzip";
        if (said is { } word && word != format) return $"is no {Word(word)} file: its first line is {shown}";
        if (text.Contains('"', StringComparison.Ordinal)) return $"has quoted columns ({shown}): write it without quotation marks";
        if (columns.GroupBy(c => c.Kind).FirstOrDefault(g => g.Key != ColumnKind.Other && g.Count() > 1) is { } twice)
        {
            return $"has {twice.Count()} columns for one thing: {string.Join(" and ", twice.Select(c => $"'{c.Name}'"))}";
        }

        bool Has(params ReadOnlySpan<ColumnKind> kinds)
        {
            foreach (ColumnKind kind in kinds)
            {
                if (columns.All(c => c.Kind != kind)) return false;
            }

            return true;
        }

        bool bars = Has(ColumnKind.Open, ColumnKind.High, ColumnKind.Low, ColumnKind.Close);
        bool ticks = Has(ColumnKind.Bid, ColumnKind.Ask) || (Has(ColumnKind.Last) && !Has(ColumnKind.Bid) && !Has(ColumnKind.Ask));
        if (bars == ticks) return $"has neither the columns of bars (time, open, high, low, close) nor of ticks (time, bid, ask) in its first line {shown}";
        if (!Has(ColumnKind.Moment) && !Has(ColumnKind.Date, ColumnKind.Clock)) return $"has no column of time in its first line {shown}";
        return null;
    }

    /// <summary>A date or a time that stands alone holds both.</summary>
    private static ImmutableArray<FileColumn> WithMoment(ImmutableArray<FileColumn> columns)
    {
        bool date = columns.Any(c => c.Kind == ColumnKind.Date);
        bool clock = columns.Any(c => c.Kind == ColumnKind.Clock);
        bool moment = columns.Any(c => c.Kind == ColumnKind.Moment);
        if (date && clock && !moment) return columns;
        return [.. columns.Select(c => c.Kind is not (ColumnKind.Date or ColumnKind.Clock) ? c : c with { Kind = moment ? ColumnKind.Other : ColumnKind.Moment })];
    }

    private static string Plain(string name) => string.Concat(name.Where(c => c is not ('<' or '>' or ' ' or '_' or '-')).Select(char.ToLowerInvariant));

    private static string Shown(string text) => text.Length <= MostShown ? $"'{text}'" : $"'{text.AsSpan(0, MostShown)}...'";

    private static string Word(FileFormat format) => format == FileFormat.Mt5 ? "mt5" : "csv";

    private static KeyValuePair<string, ColumnKind> Name(string name, ColumnKind kind) => new(name, kind);
}
