namespace Arus.Domain.MarketData.Files;

/// <summary>
/// Tells rows whose time is wrongly ahead from rows whose time is wrongly behind: where time goes back, the fewer rows are the wrong
/// ones. Without it one row with a year too late would keep out all that follows it.
/// </summary>
public sealed class OrderSurvey
{
    private const int Window = 1_024;

    private readonly List<(long Time, long Row)> _accepted = new(2 * Window);
    private readonly List<(long Time, long Row)> _behind = [];
    private readonly SortedSet<long> _ahead = [];
    private long _forgotten = long.MinValue;

    /// <summary>Numbers of the rows that are ahead of more rows below them.</summary>
    public ISet<long> Ahead => _ahead;

    public long Forward { get; private set; }

    public long Backward { get; private set; }

    public void See(long row, long time)
    {
        if (_accepted.Count == 0 || time >= _accepted[^1].Time)
        {
            _behind.Clear();
            Accept((time, row));
            Forward++;
            return;
        }

        Backward++;
        if (_behind.Count > 0 && time < _behind[^1].Time) _behind.Clear();
        if (_behind.Count <= Window) _behind.Add((time, row));

        long first = _behind[0].Time;
        int after = FirstAfter(first);
        if (first >= _forgotten && _accepted.Count - after < _behind.Count) Overrule(after);
    }

    private void Overrule(int after)
    {
        foreach ((_, long row) in _accepted.Skip(after)) _ahead.Add(row);
        _accepted.RemoveRange(after, _accepted.Count - after);
        foreach ((long Time, long Row) row in _behind) Accept(row);
        _behind.Clear();
    }

    private void Accept((long Time, long Row) row)
    {
        if (_accepted.Count == 2 * Window)
        {
            _forgotten = _accepted[Window - 1].Time;
            _accepted.RemoveRange(0, Window);
        }

        _accepted.Add(row);
    }

    /// <summary>The index of the first accepted row that is later.</summary>
    private int FirstAfter(long time)
    {
        (int low, int high) = (0, _accepted.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_accepted[middle].Time > time) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
