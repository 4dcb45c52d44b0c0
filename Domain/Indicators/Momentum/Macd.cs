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

    public static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        (int fast, int slow, int signal) = ((int)parameters[0], (int)parameters[1], (int)parameters[2]);
        int lookback = Lookback(fast, slow, signal);
        foreach (double[] values in outputs) values.AsSpan(0, Math.Min(lookback, bars.Length)).Fill(double.NaN);
        if (bars.Length <= lookback) return;

        MacdLines lines = new(Math.Min(fast, slow), Math.Max(fast, slow), signal, bars.Close[..(lookback + 1)]);
        lines.Write(outputs[0], outputs[1], outputs[2], lookback);
        lines.Run(bars.Close[(lookback + 1)..], outputs[0].AsSpan(lookback + 1), outputs[1].AsSpan(lookback + 1), outputs[2].AsSpan(lookback + 1));
    }

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
