using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>Bars in order of time, each time once.</summary>
internal static class BarList
{
    /// <summary>The same bars in order; of those with one time, the last.</summary>
    public static ReadOnlyMemory<Bar> Ordered(ReadOnlyMemory<Bar> bars)
    {
        if (IsOrdered(bars.Span)) return bars;

        SortedDictionary<long, Bar> byTime = [];
        foreach (Bar bar in bars.Span) byTime[bar.Time.Milliseconds] = bar;
        return byTime.Values.ToArray();
    }

    /// <summary>Both, in order; where times are the same, the later.</summary>
    public static Bar[] Merge(ReadOnlySpan<Bar> there, ReadOnlySpan<Bar> later)
    {
        Bar[] merged = new Bar[there.Length + later.Length];
        int count = 0;
        while (!there.IsEmpty && !later.IsEmpty)
        {
            int order = there[0].Time.CompareTo(later[0].Time);
            merged[count++] = order < 0 ? there[0] : later[0];
            if (order <= 0) there = there[1..];
            if (order >= 0) later = later[1..];
        }

        there.CopyTo(merged.AsSpan(count));
        count += there.Length;
        later.CopyTo(merged.AsSpan(count));
        count += later.Length;
        return merged[..count];
    }

    /// <summary>Those that begin from <paramref name="from"/> (included) to <paramref name="to"/> (not).</summary>
    public static ReadOnlyMemory<Bar> Within(ReadOnlyMemory<Bar> bars, BrokerTime from, BrokerTime to)
    {
        int begin = CountBefore(bars.Span, from);
        int end = CountBefore(bars.Span, to);
        return end > begin ? bars[begin..end] : default;
    }

    /// <summary>Those that begin at or before <paramref name="asOf"/>.</summary>
    public static ReadOnlyMemory<Bar> UpTo(ReadOnlyMemory<Bar> bars, BrokerTime asOf) => bars[..CountBefore(bars.Span, TimeRange.FirstAfter(asOf))];

    /// <summary>How many begin before <paramref name="time"/>.</summary>
    public static int CountBefore(ReadOnlySpan<Bar> bars, BrokerTime time)
    {
        (int low, int high) = (0, bars.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (bars[middle].Time < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsOrdered(ReadOnlySpan<Bar> bars)
    {
        for (int i = 1; i < bars.Length; i++)
        {
            if (bars[i].Time <= bars[i - 1].Time) return false;
        }

        return true;
    }
}
