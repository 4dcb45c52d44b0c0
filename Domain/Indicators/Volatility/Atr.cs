using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Wilder's average true range; normalised, in percent of the close.</summary>
public sealed class Atr(int period, bool isNormalised) : Indicator
{
    private AverageRange _range = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        double range = _range.Step(bar, Count, keep);
        outputs[0] = Count < period ? double.NaN : isNormalised ? Normalised(range, bar.Close) : range;
    }

    protected override void SaveState(StateWriter writer) => _range.Save(writer);

    protected override void LoadState(ref StateReader reader) => _range.Load(ref reader);

    internal static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        ReadOnlySpan<double> close = bars.Close;
        ReadOnlySpan<double> high = bars.High[..close.Length];
        ReadOnlySpan<double> low = bars.Low[..close.Length];
        Span<double> output = outputs[0].AsSpan(0, close.Length);
        int begun = Math.Min(period + 1, close.Length);
        double mean = 0;
        for (int i = 0; i < begun; i++)
        {
            if (i > 0) mean = ExponentialMean.Begin(mean, TrueRanges.Of(high[i], low[i], close[i - 1]), i - 1, period);
            output[i] = i < period ? double.NaN : mean;
        }

        double weight = 1.0 / period;
        for (int i = begun; i < close.Length; i++)
        {
            mean = ExponentialMean.Advance(mean, TrueRanges.Of(high[i], low[i], close[i - 1]), weight);
            output[i] = mean;
        }
    }

    private static double Normalised(double range, double close) => close == 0 ? 0 : range / close * 100;
}
