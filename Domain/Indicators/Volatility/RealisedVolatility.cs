using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>
/// Realised volatility: the root of the mean square of the last logarithmic returns, close to close, times the root of the bars in
/// a year. A return to or from a price that is not above zero counts as none.
/// </summary>
public sealed class RealisedVolatility(int period, double barsInAYear) : Indicator
{
    private readonly double _scale = barsInAYear / period;
    private RollingSum _squares = new(period);
    private double _log;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double log = Math.Log(bar.Close);
        double move = log - _log;
        double squares = Count == 0 ? 0 : _squares.Step(double.IsFinite(move) ? move * move : 0, keep);
        outputs[0] = Count < period ? double.NaN : Math.Sqrt(squares * _scale);
        if (keep) _log = log;
    }

    protected override void SaveState(StateWriter writer)
    {
        writer.Write(_log);
        _squares.Save(writer);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _log = reader.ReadDouble();
        _squares.Load(ref reader, Math.Max(0, Count - 1));
    }
}
