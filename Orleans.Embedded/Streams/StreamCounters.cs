using System.Diagnostics.Metrics;
using Orleans.Embedded.Metrics;

namespace Orleans.Embedded.Streams;

/// <summary>What streams of one provider have carried and what they could not.</summary>
internal sealed class StreamCounters : IDisposable
{
    private readonly Meter _meter = new(EngineCounters.MeterName);
    private readonly KeyValuePair<string, object?> _provider;
    private long _published;
    private long _delivered;
    private long _lagged;
    private long _conflated;
    private long _refused;
    private long _skipped;
    private long _unclaimed;

    public StreamCounters(string provider)
    {
        _provider = new KeyValuePair<string, object?>("provider", provider);
        Counter("published", () => Published, "Events that producers sent");
        Counter("delivered", () => Delivered, "Events that subscribers took");
        Counter("lagged", () => Lagged, "Events dropped because a subscriber was too slow");
        Counter("conflated", () => Conflated, "Events replaced by a newer one");
        Counter("refused", () => Refused, "Deliveries that a subscriber threw at");
        Counter("skipped", () => Skipped, "Events refused until their time was up");
        Counter("unclaimed", () => Unclaimed, "Events of subscriptions that nobody had resumed");
    }

    public long Published => Volatile.Read(ref _published);

    public long Delivered => Volatile.Read(ref _delivered);

    public long Lagged => Volatile.Read(ref _lagged);

    public long Conflated => Volatile.Read(ref _conflated);

    public long Refused => Volatile.Read(ref _refused);

    public long Skipped => Volatile.Read(ref _skipped);

    public long Unclaimed => Volatile.Read(ref _unclaimed);

    public void Publish(int count) => Interlocked.Add(ref _published, count);

    public void Deliver(int count) => Interlocked.Add(ref _delivered, count);

    public void Lag(int count) => Interlocked.Add(ref _lagged, count);

    public void Conflate(int count) => Interlocked.Add(ref _conflated, count);

    public void Refuse() => Interlocked.Increment(ref _refused);

    public void Skip(int count) => Interlocked.Add(ref _skipped, count);

    public void LeaveUnclaimed(int count) => Interlocked.Add(ref _unclaimed, count);

    public void Dispose() => _meter.Dispose();

    private void Counter(string name, Func<long> read, string description) =>
        _meter.CreateObservableCounter($"orleans.streams.{name}", () => new Measurement<long>(read(), _provider), "{event}", description);
}
