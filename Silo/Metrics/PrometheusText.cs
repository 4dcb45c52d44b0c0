using System.Text;

namespace Arus.Silo.Metrics;

/// <summary>The text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Metric> metrics, long dropped)
    {
        StringBuilder text = new();
        foreach (Metric metric in metrics)
        {
            Series[] shown = [.. metric.Shown()];
            if (shown.Length == 0) continue;

            if (metric.Help.Length > 0) Line($"# HELP {metric.Name} {PrometheusName.Help(metric.Help)}");
            Line($"# TYPE {metric.Name} {Word(metric.Kind)}");
            foreach (Series series in shown)
            {
                if (metric.Kind == MetricKind.Histogram) Histogram(metric, series);
                else Line($"{metric.Name}{Braces(series.Labels)} {PrometheusName.Number(series.Value)}");
            }
        }

        Line("# HELP arus_metrics_overflow_total Measurements added up under overflow=\"true\" because there were too many series.");
        Line("# TYPE arus_metrics_overflow_total counter");
        Line($"arus_metrics_overflow_total {dropped}");
        return text.ToString();

        void Histogram(Metric metric, Series series)
        {
            long[] counts = series.Cumulative();
            string comma = series.Labels.Length == 0 ? "" : ",";
            for (int i = 0; i < counts.Length; i++)
            {
                string bound = i < metric.Bounds.Length ? PrometheusName.Number(metric.Bounds[i]) : "+Inf";
                Line($"{metric.Name}_bucket{{{series.Labels}{comma}le=\"{bound}\"}} {counts[i]}");
            }

            Line($"{metric.Name}_sum{Braces(series.Labels)} {PrometheusName.Number(series.Value)}");
            Line($"{metric.Name}_count{Braces(series.Labels)} {counts[^1]}");
        }

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Braces(string labels) => labels.Length == 0 ? "" : $"{{{labels}}}";

    private static string Word(MetricKind kind) => kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Gauge => "gauge",
        MetricKind.Histogram => "histogram",
    };
}
