namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// As <see cref="RollingSum"/>, with the rounding error of each addition carried beside it: the sum is the exact one, rounded
/// once. Where two averages are compared, those that are equal come out equal.
/// </summary>
public struct PreciseSum(int period)
{
    private readonly double[] _cells = new double[period];
    private readonly double[] _errors = new double[period];
    private double _head;
    private double _headError;
    private int _position;

    /// <summary>The sum with this value as the last; zeros stand for those before the first.</summary>
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
        double sum = next < _cells.Length ? Joined(_cells[next], _errors[next], head, headError) : head + headError;
        if (keep) Keep(value, head, headError);
        return sum;
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
    internal static double Error(double a, double b, double sum)
    {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    internal static double Joined(double tail, double tailError, double head, double headError)
    {
        double sum = tail + head;
        return sum + (Error(tail, head, sum) + (tailError + headError));
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
