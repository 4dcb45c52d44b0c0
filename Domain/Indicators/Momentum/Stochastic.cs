using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>The slow stochastic: where the close stands in the range of the last bars, smoothed once for %K and again for %D.</summary>
public sealed class Stochastic(int period, int slow, int signal) : Indicator
{
    private PriceRange _range = new(period);
    private RollingSum _slow = new(slow);
    private RollingSum _signal = new(signal);

    public static int Lookback(int period, int slow, int signal) => period + slow + signal - 3;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double highest, double lowest) = _range.Step(bar.High, bar.Low, keep);
        double k = Count < period - 1 ? 0 : _slow.Step(PriceRange.Place(bar.Close, highest, lowest), keep) / slow;
        double d = Count < period + slow - 2 ? 0 : _signal.Step(k, keep) / signal;
        bool defined = Count >= Lookback(period, slow, signal);
        outputs[0] = defined ? k : double.NaN;
        outputs[1] = defined ? d : double.NaN;
    }

    protected override void SaveState(StateWriter writer)
    {
        _range.Save(writer);
        _slow.Save(writer);
        _signal.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _range.Load(ref reader, Count);
        _slow.Load(ref reader, Math.Max(0, Count - (period - 1)));
        _signal.Load(ref reader, Math.Max(0, Count - (period + slow - 2)));
    }
}
