using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>Questions to a history that need no place in it.</summary>
public static class Histories
{
    /// <summary>How far back the newest tick is looked for: over a long weekend.</summary>
    private const long FarthestBack = 14 * 1_440;

    /// <summary>Where the last tick up to a time is; null when there is none for two weeks.</summary>
    public static TickPosition? Newest(this ITickHistory history, BrokerTime until)
    {
        Tick[] buffer = new Tick[history.MostTicksAMinute];
        long latest = TickCursor.MinuteOf(until);
        if (history.Ends is { } ends) latest = Math.Min(latest, TickCursor.MinuteOf(ends));
        for (long minute = latest; minute >= latest - FarthestBack && minute >= TickCursor.MinuteOf(history.Begins); minute--)
        {
            ReadOnlySpan<Tick> ticks = history.Minute(minute, buffer);
            int last = ticks.Length - 1;
            while (last >= 0 && ticks[last].Time > until) last--;
            if (last < 0) continue;

            int first = last;
            while (first > 0 && ticks[first - 1].Time == ticks[last].Time) first--;
            return new(ticks[last].Time, last - first);
        }

        return null;
    }

    /// <summary>The tick at a position that <see cref="Newest"/> gave.</summary>
    public static Tick At(this ITickHistory history, TickPosition position) =>
        new TickCursor(history, position).TryPeek(position.Time, out Tick tick) ? tick : throw new ArgumentException($"there is no tick at {position}", nameof(position));

    /// <summary>How many ticks there are from a position up to a time, counted up to <paramref name="most"/>.</summary>
    public static int Count(this ITickHistory history, TickPosition from, BrokerTime until, int most)
    {
        TickCursor cursor = new(history, from);
        int count = 0;
        while (count < most && cursor.Take(until, most - count, out _) is { Length: > 0 and int taken }) count += taken;
        return count;
    }
}
