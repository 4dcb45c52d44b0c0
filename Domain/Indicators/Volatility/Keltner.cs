using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Keltner's channel: an exponential mean of the closes, and so many average true ranges around it.</summary>
public sealed class Keltner(int period, int rangePeriod, double ranges) : Indicator
{
    private ExponentialMean _middle = ExponentialMean.Of(period);
    private AverageRange _range = new(rangePeriod);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double middle = _middle.Step(bar.Close, Count, keep);
        double range = _range.Step(bar, Count, keep);
        Bands.Write(outputs, middle, ranges * range, Count >= Math.Max(period - 1, rangePeriod));
    }

    protected override void SaveState(StateWriter writer)
    {
        _middle.Save(writer);
        _range.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _middle.Load(ref reader);
        _range.Load(ref reader);
    }
}
