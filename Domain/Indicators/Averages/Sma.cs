using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>The mean of the last closes, rounded once: two averages that are equal compare as equal.</summary>
public sealed class Sma(int period) : Indicator
{
    private PreciseSum _sum = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double sum = _sum.Step(bar.Close, keep);
        outputs[0] = Count < period - 1 ? double.NaN : sum / period;
    }

    protected override void SaveState(StateWriter writer) => _sum.Save(writer);

    protected override void LoadState(ref StateReader reader) => _sum.Load(ref reader, Count);
}
