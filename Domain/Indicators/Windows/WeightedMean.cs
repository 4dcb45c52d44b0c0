namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// The mean of the last values weighted 1, 2, ... to the latest, in two parts as <see cref="RollingSum"/>: weighted sums of this
/// block from its start and of the block before to its end, of which the first is shifted by a plain sum.
/// </summary>
public struct WeightedMean(int period)
{
    private readonly double _weights = period * (period + 1.0) / 2;

    /// <summary>Plain sums: values up to the position, from it on sums of the block before to its end.</summary>
    private readonly double[] _cells = new double[period];

    /// <summary>The same places of the block before, weighted 1, 2, ... from each place.</summary>
    private readonly double[] _weighted = new double[period];
    private double _head;
    private double _headWeighted;
    private int _position;

    /// <summary>The mean with this value as the last; zeros stand for those before the first.</summary>
    public double Step(double value, bool keep)
    {
        int next = _position + 1;
        double head = _position == 0 ? value : _head + value;
        double headWeighted = _position == 0 ? value : _headWeighted + (value * next);
        double sum = next < _cells.Length ? _weighted[next] + (head * (_cells.Length - next)) + headWeighted : headWeighted;
        if (keep) Keep(value, head, headWeighted);
        return sum / _weights;
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_head);
        writer.Write(_headWeighted);
        writer.Write(_cells);
        writer.Write(_weighted);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _head = reader.ReadDouble();
        _headWeighted = reader.ReadDouble();
        reader.Read(_cells);
        reader.Read(_weighted);
        _position = (int)(count % _cells.Length);
    }

    private void Keep(double value, double head, double headWeighted)
    {
        _cells[_position] = value;
        _head = head;
        _headWeighted = headWeighted;
        if (++_position < _cells.Length) return;

        _weighted[^1] = _cells[^1];
        for (int i = _cells.Length - 2; i >= 0; i--)
        {
            _cells[i] += _cells[i + 1];
            _weighted[i] = _weighted[i + 1] + _cells[i];
        }

        _position = 0;
    }
}
