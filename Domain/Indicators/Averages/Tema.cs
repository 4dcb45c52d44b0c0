namespace Arus.Domain.Indicators.Averages;

/// <summary>Triple exponential moving average: the double's idea once more.</summary>
public sealed class Tema(int period) : Indicator
{
    private ExponentialChain _chain = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double first, double second, double third) = _chain.Step(bar.Close, Count, keep);
        outputs[0] = Count < 3 * (period - 1) ? double.NaN : (3 * first) - (3 * second) + third;
    }

    protected override void SaveState(StateWriter writer) => _chain.Save(writer);

    protected override void LoadState(ref StateReader reader) => _chain.Load(ref reader);
}
