namespace Arus.Domain.MarketData.Files;

/// <summary>The fields of one line, one after the other.</summary>
internal ref struct Fields(ReadOnlySpan<byte> line, byte separator)
{
    private static readonly byte[] s_separators = "\t,;"u8.ToArray();

    private readonly ReadOnlySpan<byte> _line = line;
    private ReadOnlySpan<byte> _rest = line;

    public bool IsOver { get; private set; }

    public bool TryNext(out ReadOnlySpan<byte> field)
    {
        if (IsOver)
        {
            field = default;
            return false;
        }

        int end = _rest.IndexOf(separator);
        IsOver = end < 0;
        field = IsOver ? _rest : _rest[..end];
        _rest = IsOver ? default : _rest[(end + 1)..];
        return true;
    }

    /// <summary>What is wrong with a line that has not <paramref name="columns"/> fields.</summary>
    public readonly RowFault Mismatch(int columns)
    {
        foreach (byte other in s_separators)
        {
            if (other != separator && _line.Count(other) + _line.Count(separator) == columns - 1 && _line.Contains(other)) return RowFault.Separator;
        }

        return RowFault.Columns;
    }
}
