using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>Whether a bar has all its ticks.</summary>
internal static class Completeness
{
    /// <summary>A hole that reaches into the span, be it by one millisecond, leaves its bar incomplete.</summary>
    public static BarFlags Of(ImmutableArray<TickRange> holes, long begin, long end)
    {
        foreach (TickRange hole in holes)
        {
            if (hole.From.Time.Milliseconds < end && hole.To > new TickPosition(new(begin), 0)) return BarFlags.Incomplete;
        }

        return BarFlags.None;
    }
}
