using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Averages;

/// <summary>Exponential moving average of closes, begun by the mean of the first period.</summary>
public sealed class Ema(int period) : Indicator
{
    private ExponentialMean _mean = ExponentialMean.Of(period);

    public static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs) =>
        ExponentialMean.Of((int)parameters[0]).Run(bars.Close, outputs[0]);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep) => outputs[0] = _mean.Step(bar.Close, Count, keep);

    protected override void SaveState(StateWriter writer) => _mean.Save(writer);

    protected override void LoadState(ref StateReader reader) => _mean.Load(ref reader);
}
