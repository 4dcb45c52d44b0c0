using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Market.Bench;

/// <summary>A day of seeded quotes about as dense as gold's, by the hour: waits from 0 ms to some seconds, prices and spreads that move by a few points.</summary>
internal static class StoreTicks
{
    public const int Each = 10_000;

    public static ImmutableArray<TickHour> Day(int firstHour, int hours) => [.. Enumerable.Range(firstHour, hours).Select(h => new TickHour(new HourId(h), Hour(h)))];

    public static Tick[] Hour(int hour)
    {
        Tick[] ticks = new Tick[Each];
        ulong state = (ulong)hour;
        long time = hour * 3_600_000L;
        long bid = 1_283_000;
        for (int i = 0; i < Each; i++)
        {
            state += 0x9E3779B97F4A7C15;
            ulong dice = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            dice ^= dice >> 27;
            // The mean wait is a little under the 360 ms that are left for each.
            time += (long)(dice & 7) switch
            {
                0 or 1 or 2 => (long)((dice >> 8) & 15),
                3 or 4 => (long)((dice >> 8) & 127),
                5 or 6 => (long)((dice >> 8) & 511),
                _ => (long)((dice >> 8) & 2_047),
            };
            bid += (long)((dice >> 20) & 63) - 31;
            ticks[i] = new Tick(new BrokerTime(time), bid, bid + 330 + (long)((dice >> 30) & 15), 0, 0, TickFlags.Bid | TickFlags.Ask);
        }

        return ticks;
    }
}
