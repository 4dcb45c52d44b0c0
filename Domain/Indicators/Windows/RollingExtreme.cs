namespace Arus.Domain.Indicators.Windows;

/// <summary>The highest or lowest of the last values, in two parts as <see cref="RollingSum"/>: O(1), without a search.</summary>
public struct RollingExtreme
{
    /// <summary>1 for the highest; -1 for the lowest, as the highest of what is negated.</summary>
    private readonly double _sign;

    /// <summary>Up to the position: values of this block. From it on: extremes of the block before, each to that block's end.</summary>
    private readonly double[] _cells;
    private double _head;
    private int _position;

    private RollingExtreme(int period, double sign)
    {
        _sign = sign;
        _cells = new double[period];
        Array.Fill(_cells, double.NegativeInfinity);
    }

    public static RollingExtreme Highest(int period) => new(period, 1);

    public static RollingExtreme Lowest(int period) => new(period, -1);

    /// <summary>The extreme with this value as the last.</summary>
    public double Step(double value, bool keep)
    {
        double signed = value * _sign;
        double head = _position == 0 ? signed : Math.Max(_head, signed);
        int next = _position + 1;
        double extreme = next < _cells.Length ? Math.Max(_cells[next], head) : head;
        if (keep) Keep(signed, head, next);
        return extreme * _sign;
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

    private void Keep(double signed, double head, int next)
    {
        _cells[_position] = signed;
        _head = head;
        _position = next;
        if (next < _cells.Length) return;

        for (int i = _cells.Length - 2; i >= 0; i--) _cells[i] = Math.Max(_cells[i], _cells[i + 1]);
        _position = 0;
    }
}
