using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Indicators.Volatility;

/// <summary>Bollinger's bands: the mean of the last closes, and so many of their standard deviations (of the population) around it.</summary>
public sealed class Bollinger(int period, double deviations) : Indicator
{
    private RollingMoments _closes = new(period);

    protected override void Step(in BarValues bar, Span<double> outputs, bool keep)
    {
        (double mean, double variance) = _closes.Step(bar.Close, keep);
        Bands.Write(outputs, mean, deviations * Math.Sqrt(variance), Count >= period - 1);
    }

    protected override void SaveState(StateWriter writer) => _closes.Save(writer);

    protected override void LoadState(ref StateReader reader) => _closes.Load(ref reader, Count);

    internal static void Batch(in BarColumns bars, ImmutableArray<double> parameters, ReadOnlySpan<double[]> outputs)
    {
        int period = (int)parameters[0];
        double deviations = parameters[1];
        ReadOnlySpan<double> close = bars.Close;
        MomentSums[] tails = new MomentSums[period];
        SameRun run = default;
        double share = 1.0 / period;
        double origin = close.IsEmpty ? 0 : close[0];
        for (int start = 0; start < close.Length; start += period)
        {
            int length = Math.Min(period, close.Length - start);
            if (start > 0) origin = SumTails(close.Slice(start - period, period), tails);
            MomentSums head = default;
            for (int i = 0; i < length; i++)
            {
                double value = close[start + i];
                head = MomentSums.Append(head, value, origin, i);
                MomentSums sums = i + 1 < period ? MomentSums.Join(tails[i + 1], period - 1 - i, head) : head;
                bool isFlat = run.Step(value, keep: true) >= period;
                double middle = isFlat ? value : sums.Mean(origin, share);
                double distance = isFlat ? 0 : deviations * Math.Sqrt(sums.Variance(share));
                outputs[0][start + i] = middle + distance;
                outputs[1][start + i] = middle;
                outputs[2][start + i] = middle - distance;
            }
        }

        foreach (double[] output in outputs) output.AsSpan(0, Math.Min(period - 1, close.Length)).Fill(double.NaN);
    }

    /// <summary>As a block that ended leaves them; its last value is the next one's origin.</summary>
    private static double SumTails(ReadOnlySpan<double> block, Span<MomentSums> tails)
    {
        double origin = block[^1];
        MomentSums sums = default;
        for (int i = block.Length - 1; i >= 0; i--) tails[i] = sums = MomentSums.Prepend(block[i], origin, sums);
        return origin;
    }
}
