namespace Arus.Domain.Indicators.Windows;

/// <summary>How many values ago the highest or lowest of the window was; of equals the latest. In two parts as <see cref="RollingSum"/>.</summary>
public struct ExtremeAge
{
    private readonly double _sign;
    private readonly double[] _cells;

    /// <summary>Which value each cell's extreme is, counted from the first ever; a double holds it exactly.</summary>
    private readonly double[] _places;
    private double _head;
    private double _headPlace;
    private int _position;

    private ExtremeAge(int period, double sign)
    {
        _sign = sign;
        _cells = new double[period];
        _places = new double[period];
        Array.Fill(_cells, double.NegativeInfinity);
    }

    public static ExtremeAge Highest(int period) => new(period, 1);

    public static ExtremeAge Lowest(int period) => new(period, -1);

    /// <param name="value">The next value.</param>
    /// <param name="index">Which value it is, from 0.</param>
    /// <param name="keep">Whether it is taken, or only asked about.</param>
    /// <returns>0 when this value is the extreme.</returns>
    public double Step(double value, long index, bool keep)
    {
        double signed = value * _sign;
        bool leads = _position == 0 || !(signed < _head);
        double head = leads ? signed : _head;
        double headPlace = leads ? index : _headPlace;
        int next = _position + 1;
        double place = next < _cells.Length && head < _cells[next] ? _places[next] : headPlace;
        if (keep) Keep(signed, index, head, headPlace);
        return index - place;
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_head);
        writer.Write(_headPlace);
        writer.Write(_cells);
        writer.Write(_places);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _head = reader.ReadDouble();
        _headPlace = reader.ReadDouble();
        reader.Read(_cells);
        reader.Read(_places);
        _position = (int)(count % _cells.Length);
    }

    private void Keep(double signed, long index, double head, double headPlace)
    {
        _cells[_position] = signed;
        _places[_position] = index;
        _head = head;
        _headPlace = headPlace;
        if (++_position < _cells.Length) return;

        for (int i = _cells.Length - 2; i >= 0; i--)
        {
            if (_cells[i] > _cells[i + 1]) continue;

            _cells[i] = _cells[i + 1];
            _places[i] = _places[i + 1];
        }

        _position = 0;
    }
}
