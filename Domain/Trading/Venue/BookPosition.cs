using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>An open position in a venue's books. Prices are in points of its symbol's digits; 0 is none.</summary>
public record struct BookPosition
{
    public Ticket Ticket { get; internal set; }

    /// <summary>The order that opened it: stays for its life, while the ticket changes when a netting position turns round.</summary>
    public Ticket Identifier { get; internal set; }

    /// <summary>The number that <see cref="SimulatedVenue.Add"/> gave the symbol.</summary>
    public int Symbol { get; internal set; }

    public PositionSide Side { get; internal set; }

    public Volume Volume { get; internal set; }

    /// <summary>Points times steps of volume, summed over what opened it: the average price without loss.</summary>
    public long Cost { get; internal set; }

    public long StopLoss { get; internal set; }

    public long TakeProfit { get; internal set; }

    /// <summary>Gathered at midnights, in the smallest unit of the account's currency; paid with the deals that close it.</summary>
    public long Swap { get; internal set; }

    /// <summary>Blocked for it when it stands alone, in the smallest unit of the account's currency.</summary>
    public long Margin { get; internal set; }

    public Magic Magic { get; internal set; }

    public DealReason Reason { get; internal set; }

    public string? Comment { get; internal set; }

    public BrokerTime Opened { get; internal set; }

    public BrokerTime Changed { get; internal set; }

    /// <summary>The average price, rounded half away from zero.</summary>
    public readonly long Price => Volume.Steps == 0 ? 0 : Exact.Divide(Cost, Volume.Steps);

    public readonly bool IsLong => Side == PositionSide.Buy;

    /// <summary>Points times steps of volume that it is ahead at the price it would close at.</summary>
    internal readonly long Ahead(long bid, long ask) =>
        IsLong ? checked((bid * Volume.Steps) - Cost) : checked(Cost - (ask * Volume.Steps));
}
