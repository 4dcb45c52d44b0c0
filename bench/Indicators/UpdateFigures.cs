using System.Diagnostics;
using Arus.Bench;
using Arus.Domain.Indicators;

namespace Arus.Indicators.Bench;

/// <summary>One bar after the other, as a symbol does.</summary>
internal static class UpdateFigures
{
    private const int WarmUps = 3;
    private const int Rounds = 7;

    private static readonly string[] s_fast = ["SMA(20)", "EMA(20)", "RSI(14)", "MACD(12,26,9)", "ATR(14)", "BBANDS(20,2)"];
    private static readonly string[] s_five = ["SMA(20)", "EMA(20)", "RSI(14)", "MACD(12,26,9)", "ATR(14)"];

    public static void Measure(BenchTable table, SyntheticBars bars)
    {
        foreach (string notation in s_fast)
        {
            table.Add(Metric.Most($"update, {notation}", 50, "ns", Nanoseconds([Specs.Of(notation)], bars, peek: false)));
            table.Add(Metric.Most($"peek, {notation}", 50, "ns", Nanoseconds([Specs.Of(notation)], bars, peek: true)));
        }

        table.Add(Metric.Most("update, five on a bar", 1_000, "ns", Nanoseconds([.. s_five.Select(Specs.Of)], bars, peek: false)));

        ImmutableArray<IndicatorSpec> all = [.. IndicatorCatalogue.All.Select(Specs.Default)];
        table.Add(Metric.Plain($"update, all {all.Length} on a bar", "ns", Nanoseconds(all, bars, peek: false)));
        table.Add(Metric.Plain($"checkpoint, all {all.Length}", "bytes", [Filled(all, bars).Checkpoint().Length]));
    }

    private static List<double> Nanoseconds(ImmutableArray<IndicatorSpec> specs, SyntheticBars bars, bool peek)
    {
        int count = specs.Length > 10 ? bars.Rows.Length / 10 : bars.Rows.Length;
        List<double> each = [];
        for (int i = 0; i < WarmUps + Rounds; i++)
        {
            IndicatorSet set = new(specs);
            double[] values = new double[set.Width];
            set.Update(bars.Rows[0]);
            long start = Stopwatch.GetTimestamp();
            foreach (ref readonly BarValues bar in bars.Rows.AsSpan(0, count))
            {
                if (peek) set.Peek(bar, values);
                else set.Update(bar);
            }

            double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
            if (i >= WarmUps) each.Add(nanoseconds);
        }

        return each;
    }

    private static IndicatorSet Filled(ImmutableArray<IndicatorSpec> specs, SyntheticBars bars)
    {
        IndicatorSet set = new(specs);
        foreach (ref readonly BarValues bar in bars.Rows.AsSpan(0, 2_000)) set.Update(bar);
        return set;
    }
}
