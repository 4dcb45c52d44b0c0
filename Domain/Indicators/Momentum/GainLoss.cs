using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>Wilder's means of the rises and of the falls from close to close: what RSI and CMO divide.</summary>
internal struct GainLoss(int period)
{
    private ExponentialMean _gain = ExponentialMean.Wilder(period);
    private ExponentialMean _loss = ExponentialMean.Wilder(period);
    private double _last;

    /// <param name="value">The next value.</param>
    /// <param name="index">Which value it is, from 0.</param>
    /// <param name="keep">Whether it is taken, or only asked about.</param>
    /// <returns>NaN until a period of changes was seen.</returns>
    public (double Gain, double Loss) Step(double value, long index, bool keep)
    {
        double change = value - _last;
        if (keep) _last = value;
        if (index == 0) return (double.NaN, double.NaN);

        return (_gain.Step(Rise(change), index - 1, keep), _loss.Step(Rise(-change), index - 1, keep));
    }

    public readonly void Save(StateWriter writer)
    {
        _gain.Save(writer);
        _loss.Save(writer);
        writer.Write(_last);
    }

    public void Load(ref StateReader reader)
    {
        _gain.Load(ref reader);
        _loss.Load(ref reader);
        _last = reader.ReadDouble();
    }

    /// <summary>The change where it is above zero, else zero: exact, and without a branch that half of all bars would mispredict.</summary>
    internal static double Rise(double change) => (change + Math.Abs(change)) * 0.5;
}
