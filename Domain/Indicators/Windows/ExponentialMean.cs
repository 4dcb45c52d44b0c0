namespace Arus.Domain.Indicators.Windows;

/// <summary>An exponential mean of weight 2 / (period + 1), begun by the plain mean of its first period of values.</summary>
public struct ExponentialMean(int period)
{
    private readonly double _weight = 2.0 / (period + 1);
    private double _value;

    /// <param name="value">The next value.</param>
    /// <param name="index">Which value of its own sequence it is, from 0.</param>
    /// <param name="keep">Whether it is taken, or only asked about.</param>
    /// <returns>The mean; NaN until a period of values was seen.</returns>
    public double Step(double value, long index, bool keep)
    {
        double next = index >= period ? Advance(_value, value, _weight) : Begin(_value, value, index, period);
        if (keep) _value = next;
        return index < period - 1 ? double.NaN : next;
    }

    public readonly void Save(StateWriter writer) => writer.Write(_value);

    public void Load(ref StateReader reader) => _value = reader.ReadDouble();

    internal static double Advance(double mean, double value, double weight) => ((value - mean) * weight) + mean;

    /// <summary>While the mean begins, a sum stands in its place.</summary>
    internal static double Begin(double sum, double value, long index, int period) =>
        index == period - 1 ? (sum + value) / period : sum + value;
}
