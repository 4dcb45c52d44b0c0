using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Calendar;

/// <summary>
/// Where bars begin and end on a broker's clock. M1 to H1 stand on that clock's hours; H4 and D1 are counted from the day's start,
/// six and one to a day, so that no bar of them lies in two trading days.
/// </summary>
public static class Timeframes
{
    private const long Minute = 60_000;
    private const long Day = 1440 * Minute;

    /// <summary>All of them, shortest first.</summary>
    public static ImmutableArray<Timeframe> All { get; } = [Timeframe.M1, Timeframe.M5, Timeframe.M15, Timeframe.H1, Timeframe.H4, Timeframe.D1];

    /// <summary>The length of a bar on the clock, in milliseconds.</summary>
    public static long Length(Timeframe timeframe) => (int)timeframe * Minute;

    /// <summary>When the bar that holds <paramref name="time"/> begins. A bar's own beginning is in it, its end is not.</summary>
    /// <param name="dayStart">As in <see cref="FeedClock.DayStart"/>.</param>
    public static BrokerTime Floor(BrokerTime time, Timeframe timeframe, TimeSpan dayStart)
    {
        long origin = timeframe > Timeframe.H1 ? dayStart.Ticks / TimeSpan.TicksPerMillisecond : 0;
        return new(time.Milliseconds - Modulo(checked(time.Milliseconds - origin), Length(timeframe)));
    }

    /// <summary>When the bar that holds <paramref name="time"/> ends: the first moment that is no more in it.</summary>
    public static BrokerTime End(BrokerTime time, Timeframe timeframe, TimeSpan dayStart) =>
        new(checked(Floor(time, timeframe, dayStart).Milliseconds + Length(timeframe)));

    /// <summary>How many days of the clock have begun at <paramref name="dayStart"/> since that of 1970-01-01.</summary>
    public static long DayNumber(BrokerTime time, TimeSpan dayStart)
    {
        long sinceStart = checked(time.Milliseconds - (dayStart.Ticks / TimeSpan.TicksPerMillisecond));
        return (sinceStart - Modulo(sinceStart, Day)) / Day;
    }

    /// <summary>Never negative: clocks before 1970 count the same way.</summary>
    private static long Modulo(long value, long by)
    {
        long rest = value % by;
        return rest < 0 ? rest + by : rest;
    }
}
