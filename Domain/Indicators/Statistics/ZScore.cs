using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>How many standard deviations (of the population) the close lies from the mean of the last closes; zero where they are one price.</summary>
public sealed class ZScore(int period) : Indicator
{
    private RollingMoments _closes = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double mean, double variance) = _closes.Step(bar.Close, keep);
        outputs[0] = Count < period - 1 ? double.NaN : variance == 0 ? 0 : (bar.Close - mean) / Math.Sqrt(variance);
    }

    protected override void SaveState(StateWriter writer) => _closes.Save(writer);

    protected override void LoadState(ref StateReader reader) => _closes.Load(ref reader, Count);
}
