namespace Arus.Domain.Indicators.Momentum;

/// <summary>Chande's momentum oscillator, -100 to 100, smoothed by Wilder's mean as TA-Lib does.</summary>
public sealed class Cmo(int period) : Indicator
{
    private GainLoss _changes = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double gain, double loss) = _changes.Step(bar.Close, Count, keep);
        double movement = gain + loss;
        outputs[0] = Count < period ? double.NaN : movement == 0 ? 0 : 100 * ((gain - loss) / movement);
    }

    protected override void SaveState(StateWriter writer) => _changes.Save(writer);

    protected override void LoadState(ref StateReader reader) => _changes.Load(ref reader);
}
