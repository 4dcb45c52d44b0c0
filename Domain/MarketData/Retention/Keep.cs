using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Retention;

/// <summary>How much of a series is kept, back from its last tick on the broker's clock.</summary>
/// <param name="Bars">Null: all.</param>
public sealed record Keep(TimeSpan Ticks, TimeSpan? Bars)
{
    /// <summary>What a tier keeps.</summary>
    public static Keep Of(DataTier tier) => tier switch
    {
        DataTier.Free => new(TimeSpan.FromDays(7), TimeSpan.FromDays(365)),
        DataTier.Pro => new(TimeSpan.FromDays(90), TimeSpan.FromDays(5 * 365)),
        DataTier.Enterprise => new(TimeSpan.FromDays(2 * 365), null),
    };

    /// <summary>Ticks before it are taken out.</summary>
    public BrokerTime TicksFrom(BrokerTime last) => last - Ticks;

    /// <summary>Bars before it are taken out.</summary>
    public BrokerTime BarsFrom(BrokerTime last) => Bars is { } bars ? last - bars : new(long.MinValue);
}
