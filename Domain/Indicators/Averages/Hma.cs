using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>Hull's moving average: twice the weighted mean of half the period less that of the whole, smoothed over its root.</summary>
public sealed class Hma(int period) : Indicator
{
    private readonly int _root = Root(period);
    private WeightedMean _half = new(period / 2);
    private WeightedMean _whole = new(period);
    private WeightedMean _smooth = new(Root(period));

    /// <summary>Half and root are rounded down.</summary>
    public static int Lookback(int period) => period + Root(period) - 2;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double half = _half.Step(bar.Close, keep);
        double whole = _whole.Step(bar.Close, keep);
        double mean = Count < period - 1 ? 0 : _smooth.Step((2 * half) - whole, keep);
        outputs[0] = Count < period + _root - 2 ? double.NaN : mean;
    }

    protected override void SaveState(StateWriter writer)
    {
        _half.Save(writer);
        _whole.Save(writer);
        _smooth.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _half.Load(ref reader, Count);
        _whole.Load(ref reader, Count);
        _smooth.Load(ref reader, Math.Max(0, Count - (period - 1)));
    }

    private static int Root(int period) => (int)Math.Sqrt(period);
}
