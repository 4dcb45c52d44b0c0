namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// The sum of the last values, kept as two sums that only grow: of this block of <c>period</c> values from its start, and of the
/// block before from each of its places to its end. Nothing is ever subtracted, so nothing drifts, zeros sum to zero, and a
/// value that is not finite is forgotten when it leaves the window.
/// </summary>
public struct RollingSum(int period)
{
    /// <summary>Up to the position: values of this block. From it on: sums of the block before, each to that block's end.</summary>
    private readonly double[] _cells = new double[period];
    private double _head;
    private int _position;

    /// <summary>The sum with this value as the last; zeros stand for those before the first.</summary>
    public double Step(double value, bool keep)
    {
        double head = _position == 0 ? value : _head + value;
        int next = _position + 1;
        double sum = next < _cells.Length ? _cells[next] + head : head;
        if (keep) Keep(value, head, next);
        return sum;
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_head);
        writer.Write(_cells);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _head = reader.ReadDouble();
        reader.Read(_cells);
        _position = (int)(count % _cells.Length);
    }

    private void Keep(double value, double head, int next)
    {
        _cells[_position] = value;
        _head = head;
        _position = next;
        if (next == _cells.Length) StartBlock();
    }

    /// <summary>Once in a period, a period's work: O(1) a value.</summary>
    private void StartBlock()
    {
        for (int i = _cells.Length - 2; i >= 0; i--) _cells[i] += _cells[i + 1];
        _position = 0;
    }
}
