namespace Arus.Domain.Indicators.Windows;

/// <summary>A mean that forgets by a constant weight, begun by the plain mean of its first period of values, as TA-Lib does.</summary>
public struct ExponentialMean
{
    private readonly int _period;
    private readonly double _weight;
    private double _value;

    private ExponentialMean(int period, double weight)
    {
        _period = period;
        _weight = weight;
    }

    /// <summary>Of weight 2 / (period + 1): the EMA's.</summary>
    public static ExponentialMean Of(int period) => new(period, 2.0 / (period + 1));

    /// <summary>Of weight 1 / period: Wilder's smoothing, of RSI, ATR and ADX.</summary>
    public static ExponentialMean Wilder(int period) => new(period, 1.0 / period);

    /// <param name="value">The next value.</param>
    /// <param name="index">Which value of its own sequence it is, from 0.</param>
    /// <param name="keep">Whether it is taken, or only asked about.</param>
    /// <returns>The mean; NaN until a period of values was seen.</returns>
    public double Step(double value, long index, bool keep)
    {
        double next = index >= _period ? Advance(_value, value, _weight) : Begin(_value, value, index, _period);
        if (keep) _value = next;
        return index < _period - 1 ? double.NaN : next;
    }

    /// <summary>A step for each value, from the first; <paramref name="means"/> is as long as <paramref name="values"/>.</summary>
    public readonly void Run(ReadOnlySpan<double> values, Span<double> means)
    {
        means[..Math.Min(_period - 1, values.Length)].Fill(double.NaN);
        if (values.Length < _period) return;

        double weight = _weight;
        double mean = Begun(values[.._period]);
        means[_period - 1] = mean;
        values = values[_period..];
        means = means.Slice(_period, values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            mean = Advance(mean, values[i], weight);
            means[i] = mean;
        }
    }

    public readonly void Save(StateWriter writer) => writer.Write(_value);

    public void Load(ref StateReader reader) => _value = reader.ReadDouble();

    /// <summary>A value equal to the mean leaves it as it is, to the bit; the fused step is the same on every machine.</summary>
    internal static double Advance(double mean, double value, double weight) => Math.FusedMultiplyAdd(value - mean, weight, mean);

    /// <summary>While the mean begins, a sum stands in its place.</summary>
    internal static double Begin(double sum, double value, long index, int period) =>
        index == period - 1 ? (sum + value) / period : sum + value;

    /// <summary>The first mean, of a whole period of values.</summary>
    internal static double Begun(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
