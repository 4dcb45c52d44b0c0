using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>Where a value stands between the lowest and the highest of a window: 0 at the bottom, 100 at the top, 0 in a flat one.</summary>
internal struct PriceRange(int period)
{
    private RollingExtreme _highest = RollingExtreme.Highest(period);
    private RollingExtreme _lowest = RollingExtreme.Lowest(period);

    /// <summary>The two extremes with these as the last.</summary>
    public (double Highest, double Lowest) Step(double high, double low, bool keep) => (_highest.Step(high, keep), _lowest.Step(low, keep));

    public readonly void Save(StateWriter writer)
    {
        _highest.Save(writer);
        _lowest.Save(writer);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _highest.Load(ref reader, count);
        _lowest.Load(ref reader, count);
    }

    internal static double Place(double value, double highest, double lowest)
    {
        double range = (highest - lowest) / 100;
        return range == 0 ? 0 : (value - lowest) / range;
    }
}
