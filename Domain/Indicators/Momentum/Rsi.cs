namespace Arus.Domain.Indicators.Momentum;

/// <summary>Relative strength index: the share of the rises in all movement, 0 to 100; 0 where nothing ever moved.</summary>
public sealed class Rsi(int period) : Indicator
{
    private GainLoss _changes = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double gain, double loss) = _changes.Step(bar.Close, Count, keep);
        outputs[0] = Count < period ? double.NaN : Strength(gain, loss);
    }

    protected override void SaveState(StateWriter writer) => _changes.Save(writer);

    protected override void LoadState(ref StateReader reader) => _changes.Load(ref reader);

    internal static double Strength(double gain, double loss)
    {
        double movement = gain + loss;
        return movement == 0 ? 0 : 100 * (gain / movement);
    }
}
