using System.Text;

namespace Arus.Silo.MarketData;

/// <summary>Rows in columns, below a line of headings. A heading that begins with &gt; stands over numbers, which stand to the right.</summary>
internal sealed class TextTable(params ImmutableArray<string> headings)
{
    private readonly List<ImmutableArray<string>> _rows = [];

    public void Add(params ImmutableArray<string> row) => _rows.Add(row);

    public override string ToString()
    {
        ImmutableArray<bool> right = [.. headings.Select(h => h.StartsWith('>'))];
        ImmutableArray<string> names = [.. headings.Select(h => h.TrimStart('>'))];
        ImmutableArray<int> widths = [.. names.Select((h, i) => _rows.Select(r => r[i].Length).Append(h.Length).Max())];
        StringBuilder text = new();
        foreach (ImmutableArray<string> row in _rows.Prepend(names))
        {
            string line = string.Join("  ", row.Select((cell, i) => right[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
