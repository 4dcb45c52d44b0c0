namespace Arus.Domain.Indicators.Windows;

/// <summary>The highest high and the lowest low of the last bars.</summary>
internal struct RangeExtremes(int period)
{
    private RollingExtreme _highs = RollingExtreme.Highest(period);
    private RollingExtreme _lows = RollingExtreme.Lowest(period);

    /// <summary>With this bar as the window's last.</summary>
    public (double High, double Low) Step(in BarValues bar, bool keep) => (_highs.Step(bar.High, keep), _lows.Step(bar.Low, keep));

    public readonly void Save(StateWriter writer)
    {
        _highs.Save(writer);
        _lows.Save(writer);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many bars were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _highs.Load(ref reader, count);
        _lows.Load(ref reader, count);
    }
}
