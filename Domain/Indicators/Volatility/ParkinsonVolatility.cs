using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>
/// Parkinson's volatility: from the squared logarithms of high over low of the last bars, by 4 ln 2, times the root of the bars in
/// a year. A bar whose low is not above zero counts as one without a range.
/// </summary>
public sealed class ParkinsonVolatility(int period, double barsInAYear) : Indicator
{
    private readonly double _scale = barsInAYear / (period * 4 * Math.Log(2));
    private RollingSum _squares = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double range = Math.Log(bar.High / bar.Low);
        double squares = _squares.Step(bar.Low > 0 && double.IsFinite(range) ? range * range : 0, keep);
        outputs[0] = Count < period - 1 ? double.NaN : Math.Sqrt(squares * _scale);
    }

    protected override void SaveState(StateWriter writer) => _squares.Save(writer);

    protected override void LoadState(ref StateReader reader) => _squares.Load(ref reader, Count);
}
