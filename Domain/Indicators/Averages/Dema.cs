namespace Arus.Domain.Indicators.Averages;

/// <summary>Double exponential moving average: twice the mean less the mean of means, which answers sooner.</summary>
public sealed class Dema(int period) : Indicator
{
    private ExponentialChain _chain = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double first, double second, _) = _chain.Step(bar.Close, Count, keep);
        outputs[0] = Count < 2 * (period - 1) ? double.NaN : (2 * first) - second;
    }

    protected override void SaveState(StateWriter writer) => _chain.Save(writer);

    protected override void LoadState(ref StateReader reader) => _chain.Load(ref reader);
}
