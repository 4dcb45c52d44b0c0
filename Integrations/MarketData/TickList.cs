using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData;

/// <summary>Ticks in stored order, in which times may go back.</summary>
internal static class TickList
{
    /// <summary>Those of <paramref name="from"/> (included) to <paramref name="to"/> (not); the very same memory when that is all of the hour.</summary>
    public static ReadOnlyMemory<Tick> Within(HourId hour, ReadOnlyMemory<Tick> ticks, BrokerTime from, BrokerTime to)
    {
        if (hour.Begins >= from && hour.Ends <= to) return ticks;

        List<Tick> within = [];
        foreach (ref readonly Tick tick in ticks.Span)
        {
            if (tick.Time >= from && tick.Time < to) within.Add(tick);
        }

        return within.ToArray();
    }

    /// <summary>Those at or before <paramref name="asOf"/>.</summary>
    public static ReadOnlyMemory<Tick> UpTo(TickHour hour, BrokerTime asOf) =>
        Within(hour.Hour, hour.Ticks, new BrokerTime(long.MinValue), TimeRange.FirstAfter(asOf));

    /// <summary>The hour of any time, those of the outermost hours that there are included.</summary>
    public static HourId HourOf(BrokerTime time)
    {
        long hour = Math.DivRem(time.Milliseconds, 3_600_000, out long rest);
        return new HourId((int)Math.Clamp(rest < 0 ? hour - 1 : hour, int.MinValue, int.MaxValue));
    }
}
