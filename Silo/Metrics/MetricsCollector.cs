using System.Diagnostics.Metrics;
using System.Numerics;

namespace Arus.Silo.Metrics;

/// <summary>Listens to the meters of the platform, its engine and its runtime, and holds what they measured.</summary>
public sealed class MetricsCollector : IDisposable
{
    /// <summary>Seconds, from a fast call to a slow page.</summary>
    private static readonly double[] s_seconds = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly double[] s_other = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    private static readonly ImmutableArray<string> s_meters = ["Arus", "Orleans", "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private readonly Lock _collecting = new();
    private readonly SortedDictionary<string, Metric> _metrics = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly MetricsOptions _options;
    private readonly SeriesBudget _budget;

    public MetricsCollector(MetricsOptions options)
    {
        _options = options;
        _budget = new(options.Series);
        _listener.InstrumentPublished = Listen;
        Take<byte>();
        Take<short>();
        Take<int>();
        Take<long>();
        Take<float>();
        Take<double>();
        Take<decimal>();
        _listener.Start();

        void Take<T>() where T : struct, INumber<T> =>
            _listener.SetMeasurementEventCallback<T>(static (_, value, tags, metric) => ((Metric)metric!).Measure(double.CreateSaturating(value), tags));
    }

    /// <summary>The names of meters that are listened to; a name covers what stands behind a dot.</summary>
    public static ImmutableArray<string> Meters => s_meters;

    /// <summary>Asks the observed instruments, then prints all.</summary>
    public string Print()
    {
        lock (_collecting)
        {
            foreach (Metric metric in Known()) metric.BeginCollection();
            _listener.RecordObservableInstruments();
            return PrometheusText.Write(Known(), _budget.DroppedMeasurements);
        }
    }

    public void Dispose() => _listener.Dispose();

    private ImmutableArray<Metric> Known()
    {
        lock (_metrics) return [.. _metrics.Values];
    }

    private void Listen(Instrument instrument, MeterListener listener)
    {
        if (!s_meters.Any(m => instrument.Meter.Name == m || instrument.Meter.Name.StartsWith(m + ".", StringComparison.Ordinal))) return;

        MetricKind kind = Metric.KindOf(instrument);
        string name = PrometheusName.Of(instrument, kind);
        lock (_metrics)
        {
            if (!_metrics.TryGetValue(name, out Metric? metric)) _metrics[name] = metric = New(instrument, name, kind);
            if (metric.Kind == kind) listener.EnableMeasurementEvents(instrument, metric);
        }
    }

    private Metric New(Instrument instrument, string name, MetricKind kind)
    {
        double[] bounds = kind == MetricKind.Histogram ? Bounds(instrument) : [];
        return new(name, instrument.Description ?? "", kind, instrument.IsObservable, bounds, new SeriesTable(bounds, _options.SeriesPerInstrument, _budget))
        {
            IsSet = instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Gauge<>),
        };
    }

    private static double[] Bounds(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(b => (double)b)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(b => (double)b)],
        _ => instrument.Unit == "s" ? s_seconds : s_other,
    };
}
