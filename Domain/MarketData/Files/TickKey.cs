using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Files;

/// <summary>What makes two ticks the same one. Flags do not: one source writes them and another leaves them out.</summary>
internal readonly record struct TickKey(long Time, long Bid, long Ask, long Last, long Volume)
{
    public static TickKey Of(in Tick tick) => new(tick.Time.Milliseconds, tick.Bid, tick.Ask, tick.Last, tick.Volume);
}
