using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Bars;

/// <summary>The bars of ticks that are all in time, computed the plain way: group, sort, take first and last.</summary>
internal static class PlainFold
{
    public static ImmutableArray<Bar> Of(IEnumerable<Tick> ticks, Timeframe timeframe, TimeSpan dayStart)
    {
        long length = (int)timeframe * 60_000L;
        long origin = timeframe is Timeframe.H4 or Timeframe.D1 ? (long)dayStart.TotalMilliseconds : 0;
        return
        [
            .. ticks
                .GroupBy(tick => (long)Math.Floor((tick.Time.Milliseconds - origin) / (double)length))
                .OrderBy(span => span.Key)
                .Select(span => Bar(new((span.Key * length) + origin), [.. span.OrderBy(tick => tick.Time)])),
        ];
    }

    private static Bar Bar(BrokerTime time, Tick[] ticks) => new(
        time,
        new(ticks[0].Bid, ticks.Max(t => t.Bid), ticks.Min(t => t.Bid), ticks[^1].Bid),
        new(ticks[0].Ask, ticks.Max(t => t.Ask), ticks.Min(t => t.Ask), ticks[^1].Ask),
        ticks.Length,
        ticks.Where(t => t.Flags == TickFlags.None || (t.Flags & (TickFlags.Last | TickFlags.Volume | TickFlags.Buy | TickFlags.Sell)) != 0).Sum(t => t.Volume),
        (int)ticks.Min(t => t.Ask - t.Bid),
        BarFlags.None);
}
