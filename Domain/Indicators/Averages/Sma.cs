using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>The mean of the last closes, rounded once: two averages that are equal compare as equal.</summary>
public sealed class Sma(int period) : Indicator
{
    private PreciseMean _mean = new(period);

    public static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs) =>
        PreciseMeans.Run(bars.Close, outputs[0], (int)parameters[0]);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double mean = _mean.Step(bar.Close, keep);
        outputs[0] = Count < period - 1 ? double.NaN : mean;
    }

    protected override void SaveState(StateWriter writer) => _mean.Save(writer);

    protected override void LoadState(ref StateReader reader) => _mean.Load(ref reader, Count);
}
