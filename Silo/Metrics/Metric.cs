using System.Diagnostics.Metrics;

namespace Arus.Silo.Metrics;

/// <summary>One instrument on the page.</summary>
internal sealed class Metric(string name, string help, MetricKind kind, bool observed, double[] bounds, SeriesTable series)
{
    private long _collection = 1;

    public string Name => name;

    public string Help => help;

    public MetricKind Kind => kind;

    public double[] Bounds => bounds;

    /// <summary>Series to print: of an observed instrument only those that its last observation named.</summary>
    public IEnumerable<Series> Shown() => observed ? series.All().Where(s => s.Seen == _collection) : series.All();

    public void BeginCollection() => _collection++;

    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Series one = series.For(tags);
        one.Seen = _collection;
        if (kind == MetricKind.Histogram) one.Record(value);
        else if (observed || kind == MetricKind.Gauge && IsSet) one.Set(value);
        else one.Add(value);
    }

    /// <summary>A gauge that is told its value, not its change.</summary>
    public bool IsSet { get; init; }

    public static MetricKind KindOf(Instrument instrument)
    {
        Type type = instrument.GetType();
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (!t.IsGenericType) continue;
            Type open = t.GetGenericTypeDefinition();
            if (open == typeof(Counter<>) || open == typeof(ObservableCounter<>)) return MetricKind.Counter;
            if (open == typeof(Histogram<>)) return MetricKind.Histogram;
        }

        return MetricKind.Gauge;
    }
}
