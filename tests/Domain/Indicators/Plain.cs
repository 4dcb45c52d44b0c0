using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>Indicators as their definitions read, each value from its whole window: what ours are held against beside TA-Lib's.</summary>
internal static class Plain
{
    public static double Typical(BarValues bar) => (bar.High + bar.Low + bar.Close) / 3;

    public static double Weighted(double[] values, int period, int at)
    {
        double sum = 0;
        for (int i = 0; i < period; i++) sum += values[at - i] * (period - i);
        return sum / (period * (period + 1) / 2.0);
    }

    public static double Hull(double[] closes, int period, int at)
    {
        int root = (int)Math.Sqrt(period);
        double[] raw = [.. Enumerable.Range(at - root + 1, root).Select(i => (2 * Weighted(closes, period / 2, i)) - Weighted(closes, period, i))];
        return Weighted(raw, root, root - 1);
    }

    public static double VolumeWeighted(Bars bars, int period, int at)
    {
        BarValues[] window = [.. Enumerable.Range(at - period + 1, period).Select(i => bars[i])];
        return window.Sum(b => Typical(b) * b.Volume) / window.Sum(b => b.Volume);
    }

    public static double Place(double[] values, int period, int at)
    {
        double[] window = values[(at - period + 1)..(at + 1)];
        return window.Max() == window.Min() ? 0 : 100 * (values[at] - window.Min()) / (window.Max() - window.Min());
    }
}
