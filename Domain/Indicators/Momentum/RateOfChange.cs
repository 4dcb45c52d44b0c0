using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>The change of the close since some bars ago, in per cent.</summary>
public sealed class RateOfChange(int period) : Indicator
{
    private Delay _old = new(period);

    public static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        ReadOnlySpan<double> close = bars.Close;
        Span<double> values = outputs[0];
        values[..Math.Min(period, close.Length)].Fill(double.NaN);
        for (int i = period; i < close.Length; i++) values[i] = Percent(close[i], close[i - period]);
    }

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double old = _old.Step(bar.Close, keep);
        outputs[0] = Count < period ? double.NaN : Percent(bar.Close, old);
    }

    protected override void SaveState(StateWriter writer) => _old.Save(writer);

    protected override void LoadState(ref StateReader reader) => _old.Load(ref reader, Count);

    /// <summary>0 where there is nothing to compare with.</summary>
    internal static double Percent(double value, double old) => old == 0 ? 0 : ((value / old) - 1) * 100;
}
