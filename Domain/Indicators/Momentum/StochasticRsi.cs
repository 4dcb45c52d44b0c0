using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>The fast stochastic of the RSI: where it stands in its own range, and the mean of that.</summary>
public sealed class StochasticRsi(int period, int range, int signal) : Indicator
{
    private GainLoss _changes = new(period);
    private PriceRange _range = new(range);
    private RollingSum _signal = new(signal);

    public static int Lookback(int period, int range, int signal) => period + range + signal - 2;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double gain, double loss) = _changes.Step(bar.Close, Count, keep);
        double k = Count < period ? double.NaN : Place(Rsi.Strength(gain, loss), keep);
        double d = Count < period + range - 1 ? double.NaN : _signal.Step(k, keep) / signal;
        bool defined = Count >= Lookback(period, range, signal);
        outputs[0] = defined ? k : double.NaN;
        outputs[1] = defined ? d : double.NaN;
    }

    protected override void SaveState(StateWriter writer)
    {
        _changes.Save(writer);
        _range.Save(writer);
        _signal.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _changes.Load(ref reader);
        _range.Load(ref reader, Math.Max(0, Count - period));
        _signal.Load(ref reader, Math.Max(0, Count - (period + range - 1)));
    }

    private double Place(double strength, bool keep)
    {
        (double highest, double lowest) = _range.Step(strength, strength, keep);
        return PriceRange.Place(strength, highest, lowest);
    }
}
