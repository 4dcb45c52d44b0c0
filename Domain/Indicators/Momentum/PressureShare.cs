using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>Buying pressure as a share of true range over a window; 0 where nothing moved.</summary>
internal struct PressureShare(int period)
{
    private RollingSum _pressure = new(period);
    private RollingSum _range = new(period);

    public double Step(double pressure, double range, bool keep)
    {
        double bought = _pressure.Step(pressure, keep);
        double moved = _range.Step(range, keep);
        return moved == 0 ? 0 : bought / moved;
    }

    public readonly void Save(StateWriter writer)
    {
        _pressure.Save(writer);
        _range.Save(writer);
    }

    /// <param name="reader">As written.</param>
    /// <param name="count">How many values were kept.</param>
    public void Load(ref StateReader reader, long count)
    {
        _pressure.Load(ref reader, count);
        _range.Load(ref reader, count);
    }
}
