namespace Arus.Silo.Metrics;

/// <summary>The numbers of one instrument under one set of labels. Written by many threads at once, without a lock.</summary>
/// <param name="labels">As they stand between the braces, escaped.</param>
/// <param name="bounds">Upper bounds of the buckets; empty when it is no histogram.</param>
internal sealed class Series(string labels, double[] bounds)
{
    private readonly long[] _buckets = new long[bounds.Length == 0 ? 0 : bounds.Length + 1];
    private double _value;

    public string Labels => labels;

    /// <summary>The collection at which an observed instrument last named this series.</summary>
    public long Seen { get; set; }

    /// <summary>The counter's or gauge's value; the sum of a histogram.</summary>
    public double Value => Volatile.Read(ref _value);

    public void Set(double value) => Volatile.Write(ref _value, value);

    public void Add(double value)
    {
        double before = Volatile.Read(ref _value);
        while (true)
        {
            double found = Interlocked.CompareExchange(ref _value, before + value, before);
            if (found.Equals(before)) return;
            before = found;
        }
    }

    public void Record(double value)
    {
        int at = 0;
        while (at < bounds.Length && value > bounds[at]) at++;
        Interlocked.Increment(ref _buckets[at]);
        Add(value);
    }

    /// <summary>Counts of values up to each bound; the last is the count of all.</summary>
    public long[] Cumulative()
    {
        long[] counts = new long[_buckets.Length];
        long sum = 0;
        for (int i = 0; i < counts.Length; i++) counts[i] = sum += Volatile.Read(ref _buckets[i]);
        return counts;
    }
}
