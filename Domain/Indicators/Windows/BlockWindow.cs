namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// Sums over the last values of a series, O(1) a value without a subtraction: values fall into blocks of one period; the window is
/// the end of the block before, whose sums to its end are known from each place, and the beginning of this one. The origin of the
/// distances is the last value of the block before.
/// </summary>
internal sealed class BlockWindow<TValue, TSums>(int period)
    where TSums : struct, IWindowSums<TValue, TSums>
{
    /// <summary>Up to the position of this block, from it on of the block before.</summary>
    private readonly TValue[] _values = new TValue[period];

    /// <summary>Of the block before, from each place to its end.</summary>
    private readonly TSums[] _tails = new TSums[period];
    private TValue? _origin;
    private TSums _head;
    private int _position;
    private bool _isBegun;

    /// <summary>Of the window that ends with this value, complete once a period of values was seen.</summary>
    public (TSums Sums, TValue Origin) Step(TValue value, bool keep)
    {
        TValue origin = _isBegun ? _origin! : value;
        TSums head = TSums.Append(_position == 0 ? default : _head, value, origin, _position);
        int next = _position + 1;
        TSums sums = next < _values.Length ? TSums.Join(_tails[next], _values.Length - next, head) : head;
        if (keep) Keep(value, origin, head, next);
        return (sums, origin);
    }

    public void Save(StateWriter writer)
    {
        writer.Write(_isBegun ? 1L : 0L);
        TSums.Write(writer, _isBegun ? _origin! : _values[0]);
        foreach (TValue value in _values) TSums.Write(writer, value);
    }

    /// <summary>The sums are made again from the values in the order in which they were made, so they are the same bit for bit.</summary>
    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _isBegun = reader.ReadInt64() == 1;
        _origin = TSums.Read(ref reader);
        for (int i = 0; i < _values.Length; i++) _values[i] = TSums.Read(ref reader);

        _position = (int)(count % _values.Length);
        _head = default;
        for (int i = 0; i < _position; i++) _head = TSums.Append(_head, _values[i], _origin, i);
        if (count >= _values.Length) SumTails(_position);
    }

    private void Keep(TValue value, TValue origin, in TSums head, int next)
    {
        _values[_position] = value;
        _head = head;
        _origin = origin;
        _isBegun = true;
        _position = next;
        if (next == _values.Length) StartBlock(value);
    }

    /// <summary>Once in a period, a period's work.</summary>
    private void StartBlock(TValue origin)
    {
        _origin = origin;
        _position = 0;
        SumTails(0);
    }

    private void SumTails(int from)
    {
        TSums sums = default;
        for (int i = _values.Length - 1; i >= from; i--) _tails[i] = sums = TSums.Prepend(_values[i], _origin!, sums);
    }
}
