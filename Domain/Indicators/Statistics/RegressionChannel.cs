using Arus.Domain.Indicators.Volatility;
using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Statistics;

/// <summary>
/// The end of the line of least squares through the last closes, and so many standard deviations of the closes from that line
/// around it.
/// </summary>
public sealed class RegressionChannel(int period, double deviations) : Indicator
{
    private RollingLine _line = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        FittedLine line = _line.Step(bar.Close, keep);
        Bands.Write(outputs, line.End, deviations * Math.Sqrt(line.Variance), Count >= period - 1);
    }

    protected override void SaveState(StateWriter writer) => _line.Save(writer);

    protected override void LoadState(ref StateReader reader) => _line.Load(ref reader, Count);
}
