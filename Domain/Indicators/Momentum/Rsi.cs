using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Momentum;

/// <summary>Relative strength index: the share of the rises in all movement, 0 to 100; 0 where nothing ever moved.</summary>
public sealed class Rsi(int period) : Indicator
{
    private GainLoss _changes = new(period);

    public static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        ReadOnlySpan<double> close = bars.Close;
        Span<double> values = outputs[0];
        values[..Math.Min(period, close.Length)].Fill(double.NaN);
        if (close.Length <= period) return;

        (double gain, double loss) = Begun(close[..(period + 1)]);
        values[period] = Strength(gain, loss);
        Follow(close[period..], gain, loss, 1.0 / period, values[(period + 1)..]);
    }

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

    private static (double Gain, double Loss) Begun(ReadOnlySpan<double> close)
    {
        double gain = 0;
        double loss = 0;
        for (int i = 1; i < close.Length; i++)
        {
            gain += GainLoss.Rise(close[i] - close[i - 1]);
            loss += GainLoss.Rise(close[i - 1] - close[i]);
        }

        return (gain / (close.Length - 1), loss / (close.Length - 1));
    }

    /// <param name="close">From the last close before the first value on.</param>
    private static void Follow(ReadOnlySpan<double> close, double gain, double loss, double weight, Span<double> values)
    {
        double last = close[0];
        close = close.Slice(1, values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            double change = close[i] - last;
            last = close[i];
            gain = ExponentialMean.Advance(gain, GainLoss.Rise(change), weight);
            loss = ExponentialMean.Advance(loss, GainLoss.Rise(-change), weight);
            values[i] = Strength(gain, loss);
        }
    }
}
