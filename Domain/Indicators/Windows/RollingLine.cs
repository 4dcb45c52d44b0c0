namespace Arus.Domain.Indicators.Windows;

/// <summary>The line of least squares through the last values of a series, one bar apart.</summary>
internal struct RollingLine(int period)
{
    private readonly BlockWindow<double, LineSums> _window = new(period);
    private readonly double _middle = (period - 1) / 2.0;

    /// <summary>The sum of the squared distances of the places from their middle.</summary>
    private readonly double _spread = period * (((double)period * period) - 1) / 12;
    private SameRun _run;

    /// <summary>Right once a period of values was seen.</summary>
    public FittedLine Step(double value, bool keep)
    {
        (LineSums sums, double origin) = _window.Step(value, keep);
        if (_run.Step(value, keep) >= period) return new(0, value, 0);

        double mean = sums.Sum / period;
        double slope = (sums.Placed - (_middle * sums.Sum)) / _spread;
        double rest = (sums.Squares / period) - (mean * mean) - (slope * slope * _spread / period);
        return new(slope, origin + mean + (slope * _middle), rest < 0 ? 0 : rest);
    }

    public readonly void Save(StateWriter writer)
    {
        _window.Save(writer);
        _run.Save(writer);
    }

    public void Load(ref StateReader reader, long count)
    {
        _window.Load(ref reader, count);
        _run.Load(ref reader);
    }
}
