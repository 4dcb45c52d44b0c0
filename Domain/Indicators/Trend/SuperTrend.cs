using Arus.Domain.Indicators.Volatility;

namespace Arus.Domain.Indicators.Trend;

/// <summary>
/// A stop that follows the middle of the bars at so many average true ranges and never moves against its trend; a close beyond it
/// turns the trend round. Begins upwards when the first bar with a range closes at or above its middle. The direction is 1 or -1.
/// </summary>
public sealed class SuperTrend(int period, double ranges) : Indicator
{
    private AverageRange _range = new(period);
    private double _upper;
    private double _lower;
    private double _close;
    private double _direction;

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double range = _range.Step(bar, Count, keep);
        double middle = bar.Low + ((bar.High - bar.Low) / 2);
        double upper = middle + (ranges * range);
        double lower = middle - (ranges * range);
        double direction = bar.Close >= middle ? 1 : -1;
        if (Count > period)
        {
            if (upper > _upper && _close <= _upper) upper = _upper;
            if (lower < _lower && _close >= _lower) lower = _lower;
            direction = _direction > 0 ? (bar.Close < lower ? -1 : 1) : (bar.Close > upper ? 1 : -1);
        }

        outputs[0] = Count < period ? double.NaN : direction > 0 ? lower : upper;
        outputs[1] = Count < period ? double.NaN : direction;
        if (keep) (_upper, _lower, _close, _direction) = (upper, lower, bar.Close, direction);
    }

    protected override void SaveState(StateWriter writer)
    {
        _range.Save(writer);
        writer.Write([_upper, _lower, _close, _direction]);
    }

    protected override void LoadState(ref StateReader reader)
    {
        _range.Load(ref reader);
        _upper = reader.ReadDouble();
        _lower = reader.ReadDouble();
        _close = reader.ReadDouble();
        _direction = reader.ReadDouble();
    }
}
