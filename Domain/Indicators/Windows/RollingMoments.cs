namespace Arus.Domain.Indicators.Windows;

/// <summary>Mean and variance of the last values of a series; a window of one value over and over has exactly no variance.</summary>
internal struct RollingMoments(int period)
{
    private readonly BlockWindow<double, MomentSums> _window = new(period);
    private readonly double _share = 1.0 / period;
    private SameRun _run;

    /// <summary>Right once a period of values was seen.</summary>
    public (double Mean, double Variance) Step(double value, bool keep)
    {
        (MomentSums sums, double origin) = _window.Step(value, keep);
        bool isFlat = _run.Step(value, keep) >= period;
        return isFlat ? (value, 0) : (sums.Mean(origin, _share), sums.Variance(_share));
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
