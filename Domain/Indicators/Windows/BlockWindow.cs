namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// Sums over the last values of a series, O(1) a value without a subtraction: values fall into blocks of one period; the window is
/// the end of the block before, whose sums to its end are known from each place, and the beginning of this one. The origin of the
/// one is its last value, of the other its first: both lie in the window, however far it went since.
/// </summary>
internal sealed class BlockWindow<TValue, TSums>(int period)
    where TValue : struct
    where TSums : struct, IWindowSums<TValue, TSums>
{
    /// <summary>Up to the position of this block, from it on of the block before.</summary>
    private readonly TValue[] _values = new TValue[period];

    /// <summary>Of the block before, from each place to its end.</summary>
    private readonly TSums[] _tails = new TSums[period];
    private TSums _head;
    private int _position;

    /// <summary>Of the window that ends with this value, right once a period of values was seen.</summary>
    public (TSums Sums, TValue Origin) Step(TValue value, bool keep)
    {
        TValue headOrigin = _position == 0 ? value : _values[0];
        TValue tailOrigin = _values[^1];
        TSums head = TSums.Append(_position == 0 ? default : _head, TSums.Distance(value, headOrigin), _position);
        int count = _position + 1;
        bool isWhole = count == _values.Length;
        TSums sums = isWhole ? head : TSums.Join(_tails[count], _values.Length - count, head, count, TSums.Distance(headOrigin, tailOrigin));
        if (keep) Keep(value, head, count);
        return (sums, isWhole ? headOrigin : tailOrigin);
    }

    public void Save(StateWriter writer)
    {
        foreach (TValue value in _values) TSums.Write(writer, value);
    }

    /// <summary>The sums are made again from the values in the order in which they were made, so they are the same bit for bit.</summary>
    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        for (int i = 0; i < _values.Length; i++) _values[i] = TSums.Read(ref reader);

        _position = (int)(count % _values.Length);
        _head = default;
        for (int i = 0; i < _position; i++) _head = TSums.Append(_head, TSums.Distance(_values[i], _values[0]), i);
        if (count >= _values.Length) SumTails(_position);
    }

    private void Keep(TValue value, in TSums head, int count)
    {
        _values[_position] = value;
        _head = head;
        _position = count;
        if (count < _values.Length) return;

        _position = 0;
        SumTails(0);
    }

    /// <summary>Once in a period, a period's work.</summary>
    private void SumTails(int from)
    {
        TSums sums = default;
        TValue origin = _values[^1];
        for (int i = _values.Length - 1; i >= from; i--) _tails[i] = sums = TSums.Prepend(TSums.Distance(_values[i], origin), sums);
    }
}
