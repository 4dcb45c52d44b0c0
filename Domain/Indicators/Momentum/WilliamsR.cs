namespace Arus.Domain.Indicators.Momentum;

/// <summary>Williams' %R: how far the close stands below the highest of the window, 0 at the top to -100 at the bottom.</summary>
public sealed class WilliamsR(int period) : Indicator
{
    private PriceRange _range = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double highest, double lowest) = _range.Step(bar.High, bar.Low, keep);
        double range = (highest - lowest) / -100;
        outputs[0] = Count < period - 1 ? double.NaN : range == 0 ? 0 : (highest - bar.Close) / range;
    }

    protected override void SaveState(StateWriter writer) => _range.Save(writer);

    protected override void LoadState(ref StateReader reader) => _range.Load(ref reader, Count);
}
