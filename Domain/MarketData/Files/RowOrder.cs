namespace Arus.Domain.MarketData.Files;

/// <summary>Lets rows pass whose time does not go back. Ticks may share a time, bars may not.</summary>
/// <param name="kind">Of the rows.</param>
/// <param name="ahead">Numbers of the rows that <see cref="OrderSurvey"/> found to be ahead of all that follows.</param>
public sealed class RowOrder(FileKind kind, ISet<long> ahead)
{
    private readonly bool _isAnyAhead = ahead.Count > 0;
    private long _last = long.MinValue;

    public RowFault Check(long row, long time)
    {
        if (_isAnyAhead && ahead.Contains(row)) return RowFault.TimeAhead;
        if (time < _last) return RowFault.TimeBack;
        if (time == _last && kind == FileKind.Bars) return RowFault.TimeAgain;

        _last = time;
        return RowFault.None;
    }
}
