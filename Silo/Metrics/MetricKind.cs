namespace Arus.Silo.Metrics;

internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}
