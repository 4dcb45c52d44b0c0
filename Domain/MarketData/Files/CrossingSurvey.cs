namespace Arus.Domain.MarketData.Files;

/// <summary>
/// Tells feeds that cross by habit from rows that are wrong. A feed that is put together from several sources quotes an ask below its
/// bid all day, by about as much as its spread is wide; in any other file such a row is a mistake.
/// </summary>
internal struct CrossingSurvey
{
    private const long LeastCrossed = 100;
    private const long OneIn = 100;
    private const int TimesUsual = 32;

    private static readonly double[] s_units = [.. Enumerable.Range(0, 19).Select(d => Math.Pow(10, -d))];

    private long _rows;
    private long _crossed;
    private double _spreads;

    /// <summary>How far an ask may be below its bid, in prices.</summary>
    public readonly double Most => _crossed < LeastCrossed || _crossed * OneIn <= _rows ? 0 : TimesUsual * _spreads / _rows;

    public void See(long bid, int bidDigits, long ask, int askDigits)
    {
        double spread = bidDigits == askDigits ? (ask - bid) * s_units[bidDigits] : (ask * s_units[askDigits]) - (bid * s_units[bidDigits]);
        _rows++;
        _spreads += Math.Abs(spread);
        if (spread < 0) _crossed++;
    }
}
