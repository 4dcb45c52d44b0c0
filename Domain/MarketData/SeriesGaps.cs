using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData;

/// <summary>What counts as a gap in stored ticks and bars.</summary>
public static class SeriesGaps
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    /// <summary>A market's pause around a Saturday or Sunday, holidays beside it included, is no longer than this.</summary>
    private const long LongestWeekend = 4 * Day;

    /// <summary>True when more than an hour of broker time lies between two ticks.</summary>
    public static bool IsGap(BrokerTime tick, BrokerTime next) => next.Milliseconds - tick.Milliseconds > Hour;

    /// <summary>How many bars are missing between two that follow each other; none over a weekend.</summary>
    public static long Missing(BrokerTime bar, BrokerTime next, Timeframe timeframe)
    {
        long span = (long)timeframe * 60_000;
        long ends = bar.Milliseconds + span;
        long missing = (next.Milliseconds - ends) / span;
        return missing <= 0 || IsWeekend(ends, next.Milliseconds) ? 0 : missing;
    }

    private static bool IsWeekend(long from, long to)
    {
        if (to - from > LongestWeekend) return false;
        for (long day = DayOf(from); day <= DayOf(to - 1); day++)
        {
            if (IsWeekendDay(day)) return true;
        }

        return false;
    }

    /// <summary>The first day, 1970-01-01, was a Thursday.</summary>
    private static bool IsWeekendDay(long day) => ((day % 7) + 7) % 7 is 2 or 3;

    private static long DayOf(long time) => (time - (((time % Day) + Day) % Day)) / Day;
}
