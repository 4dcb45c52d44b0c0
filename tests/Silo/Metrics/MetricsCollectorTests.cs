using System.Diagnostics.Metrics;
using Arus.Silo.Metrics;

namespace Arus.Silo.Tests.Metrics;

[Collection("meters")]
public sealed class MetricsCollectorTests
{
    [Fact]
    public void Page_EveryKindOfInstrument_IsTheGolden()
    {
        using MetricsCollector collector = new(new MetricsOptions());
        using Meter meter = new("Arus.Golden");
        Counter<long> orders = meter.CreateCounter<long>("arus.golden.orders", "{order}", "Orders taken.\nBackslash \\ too.");
        UpDownCounter<int> open = meter.CreateUpDownCounter<int>("arus.golden.open");
        Gauge<double> price = meter.CreateGauge<double>("arus.golden.price", "EUR");
        Histogram<double> latency = meter.CreateHistogram("arus.golden.latency", "s", "Time of an order.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        meter.CreateObservableGauge("arus.golden.seen", () => (Measurement<int>[])[new(4, new KeyValuePair<string, object?>("who", "b")), new(3, new KeyValuePair<string, object?>("who", "a"))], "By");
        meter.CreateObservableCounter("arus.golden.ticks.total", () => 12L);

        orders.Add(2, new KeyValuePair<string, object?>("side", "buy"), new("symbol", "EUR\"USD\\\n"));
        orders.Add(3, new KeyValuePair<string, object?>("symbol", "EUR\"USD\\\n"), new("side", "buy"));
        orders.Add(1);
        open.Add(5);
        open.Add(-7);
        price.Record(1.25);
        price.Record(1.5);
        foreach (double seconds in (double[])[0.05, 0.1, 0.5, 3]) latency.Record(seconds, new KeyValuePair<string, object?>("venue.name", "paper"));

        string page = string.Join('\n', collector.Print().Split('\n').Where(l => l.Contains("arus_golden", StringComparison.Ordinal))) + "\n";

        Golden.Check("Metrics/Goldens/page.txt", page);
    }

    [Fact]
    public void Page_Observed_ShowsOnlyWhatTheLastObservationNamed()
    {
        using MetricsCollector collector = new(new MetricsOptions());
        using Meter meter = new("Arus.Gone");
        string who = "first";
        meter.CreateObservableGauge("arus.gone", () => new Measurement<int>(1, new KeyValuePair<string, object?>("who", who)));

        Assert.Contains("arus_gone{who=\"first\"} 1", collector.Print(), StringComparison.Ordinal);
        who = "second";
        string page = collector.Print();

        Assert.Contains("arus_gone{who=\"second\"} 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("first", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Series_MoreThanAllowed_AreAddedUpInOne()
    {
        using MetricsCollector collector = new(new MetricsOptions { SeriesPerInstrument = 10 });
        using Meter meter = new("Arus.Many");
        Counter<int> counter = meter.CreateCounter<int>("arus.many");

        for (int i = 0; i < 1_000; i++) counter.Add(1, new KeyValuePair<string, object?>("id", i));
        string[] lines = [.. collector.Print().Split('\n').Where(l => l.StartsWith("arus_many_total{", StringComparison.Ordinal))];

        Assert.Equal(11, lines.Length);
        Assert.Contains("arus_many_total{overflow=\"true\"} 990", lines);
        Assert.Contains("arus_metrics_overflow_total 990", collector.Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void Meter_OfSomebodyElse_IsNotListenedTo()
    {
        using MetricsCollector collector = new(new MetricsOptions());
        using Meter meter = new("Elsewhere");
        using Meter near = new("Arusian");
        meter.CreateCounter<int>("elsewhere").Add(1);
        near.CreateCounter<int>("arusian").Add(1);

        Assert.DoesNotContain("elsewhere", collector.Print(), StringComparison.Ordinal);
        Assert.DoesNotContain("arusian", collector.Print(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_ManyThreads_LosesNothing()
    {
        using MetricsCollector collector = new(new MetricsOptions());
        using Meter meter = new("Arus.Threads");
        Counter<int> counter = meter.CreateCounter<int>("arus.threads");
        Histogram<int> histogram = meter.CreateHistogram<int>("arus.threads.sizes");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                counter.Add(1, new KeyValuePair<string, object?>("key", i % 50));
                histogram.Record(i % 7);
            }
        })));
        string[] lines = collector.Print().Split('\n');

        Assert.Equal(50, lines.Count(l => l.StartsWith("arus_threads_total{", StringComparison.Ordinal) && l.EndsWith(" 800", StringComparison.Ordinal)));
        Assert.Contains("arus_threads_sizes_count 40000", lines);
    }

    [Fact]
    public void Measurement_KnownSeries_AllocatesNothing()
    {
        using MetricsCollector collector = new(new MetricsOptions());
        using Meter meter = new("Arus.Allocation");
        Counter<long> counter = meter.CreateCounter<long>("arus.allocation");
        KeyValuePair<string, object?> tag = new("key", "value");
        counter.Add(1, tag);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) counter.Add(1, tag);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
