namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// The mean of the last values, in two parts as <see cref="RollingSum"/>, with the rounding error of each addition carried beside
/// it: the exact mean, rounded once. Two averages that are equal come out equal, and that of one price is the price.
/// </summary>
public struct PreciseMean(int period)
{
    private readonly double _share = 1.0 / period;
    private readonly double[] _cells = new double[period];
    private readonly double[] _errors = new double[period];
    private double _head;
    private double _headError;
    private int _position;

    /// <summary>The mean with this value as the last; zeros stand for those before the first.</summary>
    public double Step(double value, bool keep)
    {
        double head = value;
        double headError = 0;
        if (_position > 0)
        {
            head = _head + value;
            headError = _headError + Error(_head, value, head);
        }

        int next = _position + 1;
        double tail = next < _cells.Length ? _cells[next] : 0;
        double tailError = next < _cells.Length ? _errors[next] : 0;
        double sum = tail + head;
        double error = Error(tail, head, sum) + (tailError + headError);
        if (keep) Keep(value, head, headError);
        return Divided(sum, error);
    }

    public readonly void Save(StateWriter writer)
    {
        writer.Write(_head);
        writer.Write(_headError);
        writer.Write(_cells);
        writer.Write(_errors);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _head = reader.ReadDouble();
        _headError = reader.ReadDouble();
        reader.Read(_cells);
        reader.Read(_errors);
        _position = (int)(count % _cells.Length);
    }

    /// <summary>What rounding took from a + b, exactly, whichever is larger (Knuth's two-sum).</summary>
    private static double Error(double a, double b, double sum)
    {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>The quotient, mended by what it leaves of the dividend and by the dividend's error.</summary>
    private readonly double Divided(double sum, double error)
    {
        double quotient = sum / _cells.Length;
        return quotient + ((Math.FusedMultiplyAdd(-quotient, _cells.Length, sum) + error) * _share);
    }

    private void Keep(double value, double head, double headError)
    {
        _cells[_position] = value;
        _head = head;
        _headError = headError;
        if (++_position < _cells.Length) return;

        _errors[^1] = 0;
        for (int i = _cells.Length - 2; i >= 0; i--)
        {
            double sum = _cells[i + 1] + _cells[i];
            _errors[i] = _errors[i + 1] + Error(_cells[i + 1], _cells[i], sum);
            _cells[i] = sum;
        }

        _position = 0;
    }
}
