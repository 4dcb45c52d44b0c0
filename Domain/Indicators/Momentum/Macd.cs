using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>
/// Moving average convergence and divergence: a fast mean less a slow one, the mean of that, and the difference. Both means give
/// their first value on the bar on which the slow one can, as TA-Lib has it; periods given the wrong way round are turned.
/// </summary>
public sealed class Macd(int fast, int slow, int signal) : Indicator
{
    private readonly int _slowest = Math.Max(fast, slow);
    private readonly int _late = Math.Abs(slow - fast);
    private ExponentialMean _fast = ExponentialMean.Of(Math.Min(fast, slow));
    private ExponentialMean _slow = ExponentialMean.Of(Math.Max(fast, slow));
    private ExponentialMean _signal = ExponentialMean.Of(signal);

    public static int Lookback(int fast, int slow, int signal) => Math.Max(fast, slow) + signal - 2;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double quick = Count < _late ? double.NaN : _fast.Step(bar.Close, Count - _late, keep);
        double line = quick - _slow.Step(bar.Close, Count, keep);
        double mean = Count < _slowest - 1 ? double.NaN : _signal.Step(line, Count - (_slowest - 1), keep);
        bool defined = Count >= Lookback(fast, slow, signal);
        outputs[0] = defined ? line : double.NaN;
        outputs[1] = defined ? mean : double.NaN;
        outputs[2] = defined ? line - mean : double.NaN;
    }

    protected override void SaveState(StateWriter writer)
    {
        _fast.Save(writer);
        _slow.Save(writer);
        _signal.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _fast.Load(ref reader);
        _slow.Load(ref reader);
        _signal.Load(ref reader);
    }
}
