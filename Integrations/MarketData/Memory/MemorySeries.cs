using System.Runtime.CompilerServices;
using Arus.Domain.MarketData;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Memory;

/// <summary>All of one series. Used by one thread at a time.</summary>
internal sealed class MemorySeries
{
    private readonly SortedList<int, MemoryHour> _hours = [];
    private readonly SortedDictionary<(Timeframe Timeframe, BarOrigin Origin), Bar[]> _bars = [];

    public SeriesInfo? Info { get; set; }

    public int Append(SeriesId series, HourId hour, int from, ReadOnlySpan<Tick> ticks)
    {
        MemoryHour there = _hours.GetValueOrDefault(hour.Value) ?? new MemoryHour([]);
        string? conflict = there.Count < from ? HourConflict.Fewer(there.Count, from) : HourConflict.Of(there.Ticks.Span, 0, ticks, from);
        if (conflict is not null) throw new HourConflictException(series, hour, conflict);

        int known = there.Count - from;
        if (known >= ticks.Length) return there.Count;

        there.Add(ticks[known..]);
        _hours[hour.Value] = there;
        return there.Count;
    }

    public void Replace(TickHour hour)
    {
        if (hour.Ticks.IsEmpty) _hours.Remove(hour.Hour.Value);
        else _hours[hour.Hour.Value] = new MemoryHour(hour.Ticks.Span);
    }

    /// <summary>The first hour from <paramref name="hour"/> on.</summary>
    public TickHour? From(HourId hour) => At(Before(hour.Value));

    /// <summary>The last hour up to <paramref name="hour"/>.</summary>
    public TickHour? UpTo(HourId hour) => At(hour.Value == int.MaxValue ? _hours.Count - 1 : Before(hour.Value + 1) - 1);

    public void Put(Timeframe timeframe, BarOrigin origin, ReadOnlySpan<Bar> bars)
    {
        if (!bars.IsEmpty) _bars[(timeframe, origin)] = BarList.Merge(Bars(timeframe, origin).Span, bars);
    }

    public ReadOnlyMemory<Bar> Bars(Timeframe timeframe, BarOrigin origin) => _bars.GetValueOrDefault((timeframe, origin)) ?? [];

    public long Retain(BrokerTime ticksBefore, BrokerTime barsBefore)
    {
        long freed = 0;
        for (int hours = Before(TickList.HourOf(ticksBefore).Value); hours > 0; hours--)
        {
            freed += BytesOf<Tick>(_hours.GetValueAtIndex(0).Count);
            _hours.RemoveAt(0);
        }

        foreach ((var kind, Bar[] bars) in _bars.ToArray())
        {
            int before = BarList.CountBefore(bars, barsBefore);
            freed += BytesOf<Bar>(before);
            if (before == bars.Length) _bars.Remove(kind);
            else _bars[kind] = bars[before..];
        }

        return freed;
    }

    public IEnumerable<SeriesSummary> Survey(SeriesId series)
    {
        List<SeriesSummary> kinds = [];
        if (_hours.Count > 0) kinds.Add(SurveyTicks(series));
        foreach (((Timeframe timeframe, BarOrigin origin), Bar[] bars) in _bars)
        {
            long missing = 0;
            for (int i = 1; i < bars.Length; i++) missing += SeriesGaps.Missing(bars[i - 1].Time, bars[i].Time, timeframe);
            kinds.Add(new SeriesSummary(series, SeriesKinds.Bars(timeframe, origin), bars[0].Time, bars[^1].Time, bars.Length, missing, BytesOf<Bar>(bars.Length)));
        }

        return kinds.OrderBy(k => k.Kind, StringComparer.Ordinal);
    }

    private SeriesSummary SurveyTicks(SeriesId series)
    {
        TickExtent extent = new();
        foreach ((int number, MemoryHour hour) in _hours)
        {
            long earliest = long.MaxValue;
            long latest = long.MinValue;
            foreach (ref readonly Tick tick in hour.Ticks.Span)
            {
                earliest = Math.Min(earliest, tick.Time.Milliseconds);
                latest = Math.Max(latest, tick.Time.Milliseconds);
            }

            extent.Add(number, earliest, latest, hour.Count, BytesOf<Tick>(hour.Count));
        }

        return extent.Summary(series);
    }

    private static long BytesOf<T>(int count) => (long)count * Unsafe.SizeOf<T>();

    private TickHour? At(int index) =>
        index < 0 || index >= _hours.Count ? null : new TickHour(new HourId(_hours.GetKeyAtIndex(index)), _hours.GetValueAtIndex(index).Ticks);

    /// <summary>How many hours stand before one.</summary>
    private int Before(int hour)
    {
        (int low, int high) = (0, _hours.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_hours.GetKeyAtIndex(middle) < hour) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
