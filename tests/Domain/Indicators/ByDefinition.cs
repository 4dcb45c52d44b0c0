using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>An indicator against its definition, computed from scratch at each bar.</summary>
internal static class ByDefinition
{
    private const double Relative = 1e-9;

    /// <summary>On ordinary bars and on rough ones.</summary>
    /// <param name="notation">As people write it.</param>
    /// <param name="definition">The outputs at a bar, from the bars up to it.</param>
    /// <param name="scale">Of the values, where they may come out near zero: a last bit of it is forgiven.</param>
    public static void Check(string notation, Func<BarValues[], double[]> definition, double scale = 1)
    {
        Assert.True(IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because), because);
        foreach (Bars bars in (Bars[])[Bars.Walk(21, 400), Bars.Rough(22, 900), Bars.Walk(23, 400, start: 1_950)]) Check(spec, bars, definition, scale);
    }

    private static void Check(IndicatorSpec spec, Bars bars, Func<BarValues[], double[]> definition, double scale)
    {
        double[][] outputs = Runs.Updates(spec, bars);
        BarValues[] seen = [.. Enumerable.Range(0, bars.Length).Select(i => bars[i])];
        for (int i = spec.Lookback; i < seen.Length; i++)
        {
            double[] expected = definition(seen[..(i + 1)]);
            Assert.Equal(outputs.Length, expected.Length);
            for (int j = 0; j < expected.Length; j++)
            {
                double allowed = Math.Max(Relative * Math.Abs(expected[j]), 1e-12 * scale);
                Assert.True(Math.Abs(outputs[j][i] - expected[j]) <= allowed, $"{spec} {spec.Info.Outputs[j]} at bar {i}: {outputs[j][i]:R}, by definition {expected[j]:R}");
            }
        }
    }
}
