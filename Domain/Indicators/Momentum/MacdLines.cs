using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>The three means of a MACD, from the bar on which all have begun: three chains of steps side by side.</summary>
internal readonly ref struct MacdLines
{
    private readonly double _fastWeight;
    private readonly double _slowWeight;
    private readonly double _signalWeight;
    private readonly double _fast;
    private readonly double _slow;
    private readonly double _signal;

    /// <param name="closes">Those of the first <c>slow + signal - 1</c> bars.</param>
    public MacdLines(int fast, int slow, int signal, ReadOnlySpan<double> closes)
    {
        _fastWeight = 2.0 / (fast + 1);
        _slowWeight = 2.0 / (slow + 1);
        _signalWeight = 2.0 / (signal + 1);
        _fast = ExponentialMean.Begun(closes[(slow - fast)..slow]);
        _slow = ExponentialMean.Begun(closes[..slow]);
        double sum = 0 + (_fast - _slow);
        foreach (double close in closes[slow..])
        {
            _fast = ExponentialMean.Advance(_fast, close, _fastWeight);
            _slow = ExponentialMean.Advance(_slow, close, _slowWeight);
            sum += _fast - _slow;
        }

        _signal = sum / signal;
    }

    public void Write(Span<double> lines, Span<double> signals, Span<double> histogram, int index)
    {
        lines[index] = _fast - _slow;
        signals[index] = _signal;
        histogram[index] = _fast - _slow - _signal;
    }

    /// <summary>A step for each close; all spans are of one length.</summary>
    public void Run(ReadOnlySpan<double> closes, Span<double> lines, Span<double> signals, Span<double> histogram)
    {
        (double fast, double slow, double signal) = (_fast, _slow, _signal);
        (double fastWeight, double slowWeight, double signalWeight) = (_fastWeight, _slowWeight, _signalWeight);
        lines = lines[..closes.Length];
        signals = signals[..closes.Length];
        histogram = histogram[..closes.Length];
        for (int i = 0; i < closes.Length; i++)
        {
            fast = ExponentialMean.Advance(fast, closes[i], fastWeight);
            slow = ExponentialMean.Advance(slow, closes[i], slowWeight);
            double line = fast - slow;
            signal = ExponentialMean.Advance(signal, line, signalWeight);
            lines[i] = line;
            signals[i] = signal;
            histogram[i] = line - signal;
        }
    }
}
