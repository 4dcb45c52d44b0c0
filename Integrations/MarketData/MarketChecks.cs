using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>What no market store takes, whatever stores it.</summary>
internal static class MarketChecks
{
    private static readonly BrokerTime s_first = BrokerTime.Of(DateTime.MinValue);
    private static readonly BrokerTime s_last = BrokerTime.Of(DateTime.MaxValue);
    private static readonly HourId s_firstHour = HourId.Of(s_first);
    private static readonly HourId s_lastHour = HourId.Of(s_last);

    public static void Series(SeriesId series)
    {
        if (series.Owner.Value is null || series.Feed.Value is null || series.Symbol.Value is null)
        {
            throw new ArgumentException("a series has an owner, a feed and a symbol", nameof(series));
        }
    }

    public static void Ticks(HourId hour, ReadOnlySpan<Tick> ticks)
    {
        if (hour.Value < s_firstHour.Value || hour.Value > s_lastHour.Value)
        {
            throw new ArgumentException($"the hour {hour.Value} is in no year from 1 to 9999", nameof(hour));
        }

        (long begins, long ends) = (hour.Begins.Milliseconds, hour.Ends.Milliseconds);
        foreach (ref readonly Tick tick in ticks)
        {
            long time = tick.Time.Milliseconds;
            if (time < begins || time >= ends) throw new ArgumentException($"a tick of {time} ms is not of the hour {hour}", nameof(ticks));
        }
    }

    /// <summary>Each hour once, with its own ticks.</summary>
    public static void Hours(ImmutableArray<TickHour> hours)
    {
        HashSet<HourId> seen = [];
        foreach (TickHour hour in hours)
        {
            if (!seen.Add(hour.Hour)) throw new ArgumentException($"the hour {hour.Hour} is there twice", nameof(hours));
            Ticks(hour.Hour, hour.Ticks.Span);
        }
    }

    public static void Kind(Timeframe timeframe, BarOrigin origin)
    {
        if (!Enum.IsDefined(timeframe)) throw new ArgumentException($"there is no timeframe of {(int)timeframe} minutes", nameof(timeframe));
        if (!Enum.IsDefined(origin)) throw new ArgumentException($"there is no origin {(int)origin}", nameof(origin));
    }

    public static void Bars(ReadOnlySpan<Bar> bars)
    {
        foreach (ref readonly Bar bar in bars)
        {
            if (bar.Time < s_first || bar.Time > s_last) throw new ArgumentException($"a bar of {bar.Time.Milliseconds} ms is in no year from 1 to 9999", nameof(bars));
        }
    }
}
