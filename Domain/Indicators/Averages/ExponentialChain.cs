using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>Exponential means of means: the second takes what the first gives, the third what the second gives.</summary>
internal struct ExponentialChain(int period)
{
    private ExponentialMean _first = ExponentialMean.Of(period);
    private ExponentialMean _second = ExponentialMean.Of(period);
    private ExponentialMean _third = ExponentialMean.Of(period);

    /// <summary>Each is NaN until it has had a period of values; the next begins on the bar on which it no longer is.</summary>
    public (double First, double Second, double Third) Step(double value, long index, bool keep)
    {
        int warmUp = period - 1;
        double first = _first.Step(value, index, keep);
        double second = index < warmUp ? double.NaN : _second.Step(first, index - warmUp, keep);
        double third = index < 2 * warmUp ? double.NaN : _third.Step(second, index - (2 * warmUp), keep);
        return (first, second, third);
    }

    public readonly void Save(StateWriter writer)
    {
        _first.Save(writer);
        _second.Save(writer);
        _third.Save(writer);
    }

    public void Load(ref StateReader reader)
    {
        _first.Load(ref reader);
        _second.Load(ref reader);
        _third.Load(ref reader);
    }
}
