using System.Diagnostics;
using Arus.Bench;
using Arus.Domain.Indicators;

namespace Arus.Indicators.Bench;

/// <summary>Whole columns at once; the targets are what TA-Lib in C does on two cores of a server, MACD and Bollinger half of Tulip's.</summary>
internal static class BatchFigures
{
    private const int Rounds = 7;

    /// <summary>Longer than the runtime waits before it compiles a loop in full.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(300);

    private static readonly (string Notation, double Target)[] s_targets =
        [("SMA(20)", 615), ("EMA(20)", 410), ("RSI(14)", 139), ("MACD(12,26,9)", 230), ("ATR(14)", 157), ("BBANDS(20,2)", 200), ("ADX(14)", 87)];

    public static void Measure(BenchTable table, SyntheticBars bars)
    {
        foreach ((string notation, double target) in s_targets)
        {
            table.Add(Metric.Least($"batch, {notation}", target, "M bars/s", Rates(Specs.Of(notation), bars)));
        }

        HashSet<string> named = [.. s_targets.Select(t => t.Notation)];
        ImmutableArray<IndicatorSpec> others = [.. IndicatorCatalogue.All.Select(Specs.Default).Where(s => !named.Contains(s.Text))];
        foreach (IndicatorSpec spec in others.Where(s => s.Info.Group != IndicatorGroup.Candle))
        {
            table.Add(Metric.Plain($"batch, {spec}", "M bars/s", Rates(spec, bars)));
        }

        ImmutableArray<IndicatorSpec> candles = [.. others.Where(s => s.Info.Group == IndicatorGroup.Candle)];
        table.Add(Metric.Plain($"batch, each of {candles.Length} candle patterns", "M bars/s", [.. candles.SelectMany(s => Rates(s, bars))]));
    }

    private static List<double> Rates(IndicatorSpec spec, SyntheticBars bars)
    {
        double[][] outputs = [.. spec.Info.Outputs.Select(_ => new double[bars.Rows.Length])];
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;) Rate(spec, bars, outputs);

        return [.. Enumerable.Range(0, Rounds).Select(_ => Rate(spec, bars, outputs))];
    }

    private static double Rate(IndicatorSpec spec, SyntheticBars bars, double[][] outputs)
    {
        long start = Stopwatch.GetTimestamp();
        spec.Info.Batch(bars.Columns, spec.Parameters, outputs);
        return bars.Rows.Length / Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
