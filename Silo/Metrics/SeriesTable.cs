using Tags = System.ReadOnlySpan<System.Collections.Generic.KeyValuePair<string, object?>>;

namespace Arus.Silo.Metrics;

/// <summary>Finds the series of a set of tags: readers take no lock and allocate nothing, a new set of tags takes the lock once.</summary>
internal sealed class SeriesTable(double[] bounds, int limit, SeriesBudget budget)
{
    private const string Overflow = "overflow=\"true\"";

    private readonly Lock _writing = new();
    private readonly SortedDictionary<string, Series> _byLabels = new(StringComparer.Ordinal);
    private Entry?[] _buckets = new Entry?[16];
    private int _entries;

    public Series For(Tags tags)
    {
        int hash = Hash(tags);
        return Find(Volatile.Read(ref _buckets), hash, tags) ?? Add(hash, tags);
    }

    public ImmutableArray<Series> All()
    {
        lock (_writing) return [.. _byLabels.Values];
    }

    private Series Add(int hash, Tags tags)
    {
        lock (_writing)
        {
            if (Find(_buckets, hash, tags) is { } there) return there;

            string labels = PrometheusName.Labels(tags);
            bool known = _byLabels.TryGetValue(labels, out Series? series);
            if (_entries >= limit || (!known && !budget.Take())) return OverflowSeries();

            if (!known) _byLabels[labels] = series = new(labels, bounds);
            if (_entries >= _buckets.Length) Grow();
            ref Entry? head = ref _buckets[hash & (_buckets.Length - 1)];
            Volatile.Write(ref head, new(hash, tags.ToArray(), series!, head));
            _entries++;
            return series!;
        }
    }

    private Series OverflowSeries()
    {
        budget.Dropped();
        if (!_byLabels.TryGetValue(Overflow, out Series? series)) _byLabels[Overflow] = series = new(Overflow, bounds);
        return series;
    }

    private void Grow()
    {
        Entry?[] larger = new Entry?[_buckets.Length * 2];
        foreach (Entry? chain in _buckets)
        {
            for (Entry? entry = chain; entry is not null; entry = entry.Next)
            {
                ref Entry? head = ref larger[entry.Hash & (larger.Length - 1)];
                head = entry with { Next = head };
            }
        }

        Volatile.Write(ref _buckets, larger);
    }

    private static Series? Find(Entry?[] buckets, int hash, Tags tags)
    {
        for (Entry? entry = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]); entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && Same(entry.Tags, tags)) return entry.Series;
        }

        return null;
    }

    private static bool Same(Tags a, Tags b)
    {
        if (a.Length != b.Length) return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i].Key != b[i].Key || !Equals(a[i].Value, b[i].Value)) return false;
        }

        return true;
    }

    private static int Hash(Tags tags)
    {
        HashCode hash = default;
        foreach ((string key, object? value) in tags)
        {
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    private sealed record Entry(int Hash, KeyValuePair<string, object?>[] Tags, Series Series, Entry? Next);
}
