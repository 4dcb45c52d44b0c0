using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>The mean of the last closes, weighted 1, 2, ... to the latest.</summary>
public sealed class Wma(int period) : Indicator
{
    private WeightedMean _mean = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double mean = _mean.Step(bar.Close, keep);
        outputs[0] = Count < period - 1 ? double.NaN : mean;
    }

    protected override void SaveState(StateWriter writer) => _mean.Save(writer);

    protected override void LoadState(ref StateReader reader) => _mean.Load(ref reader, Count);
}
