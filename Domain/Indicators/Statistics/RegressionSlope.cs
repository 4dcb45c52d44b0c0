using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>The slope, in price a bar, of the line of least squares through the last closes.</summary>
public sealed class RegressionSlope(int period) : Indicator
{
    private RollingLine _line = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double slope = _line.Step(bar.Close, keep).Slope;
        outputs[0] = Count < period - 1 ? double.NaN : slope;
    }

    protected override void SaveState(StateWriter writer) => _line.Save(writer);

    protected override void LoadState(ref StateReader reader) => _line.Load(ref reader, Count);
}
