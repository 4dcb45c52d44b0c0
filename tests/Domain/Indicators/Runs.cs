using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>Ways to compute an indicator over bars; each answers values by output and bar.</summary>
internal static class Runs
{
    public static double[][] Batch(IndicatorSpec spec, Bars bars)
    {
        double[][] outputs = Room(spec, bars.Length);
        spec.Info.Batch(bars.Columns, spec.Parameters, outputs);
        return outputs;
    }

    public static double[][] Updates(IndicatorSpec spec, Bars bars) => Updates(spec, bars, static (indicator, _) => indicator);

    /// <param name="between">Asked before each bar for the indicator that goes on.</param>
    public static double[][] Updates(IndicatorSpec spec, Bars bars, Func<IIndicator, int, IIndicator> between)
    {
        double[][] outputs = Room(spec, bars.Length);
        double[] values = new double[outputs.Length];
        IIndicator indicator = spec.Create();
        for (int i = 0; i < bars.Length; i++)
        {
            indicator = between(indicator, i);
            indicator.Update(bars[i], values);
            for (int j = 0; j < values.Length; j++) outputs[j][i] = values[j];
        }

        return outputs;
    }

    /// <summary>Saved, and loaded into a new one.</summary>
    public static IIndicator Reborn(IndicatorSpec spec, IIndicator indicator)
    {
        StateWriter writer = new();
        indicator.Save(writer);
        StateReader reader = new(writer.Written);
        IIndicator other = spec.Create();
        other.Load(ref reader);
        Assert.True(reader.IsAtEnd, $"{spec}: it reads less than it wrote");
        return other;
    }

    /// <summary>The first place where two runs differ in a bit; empty where none is.</summary>
    public static string Difference(IndicatorSpec spec, double[][] one, double[][] other)
    {
        for (int j = 0; j < one.Length; j++)
        {
            for (int i = 0; i < one[j].Length; i++)
            {
                if (BitConverter.DoubleToInt64Bits(one[j][i]) != BitConverter.DoubleToInt64Bits(other[j][i]))
                {
                    return $"{spec} {spec.Info.Outputs[j]} at bar {i}: {one[j][i]:R} and {other[j][i]:R}";
                }
            }
        }

        return "";
    }

    private static double[][] Room(IndicatorSpec spec, int length) => [.. spec.Info.Outputs.Select(_ => new double[length])];
}
