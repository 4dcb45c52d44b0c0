using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>A deal in a venue's books: written once. Money is in the smallest unit of the account's currency.</summary>
public readonly record struct BookDeal
{
    public Ticket Ticket { get; init; }

    public Ticket Order { get; init; }

    /// <summary>The identifier of its position.</summary>
    public Ticket Position { get; init; }

    /// <summary>The number that <see cref="SimulatedVenue.Add"/> gave the symbol; -1 for a deal of the balance.</summary>
    public int Symbol { get; init; }

    public DealType Type { get; init; }

    public DealEntry Entry { get; init; }

    public Volume Volume { get; init; }

    /// <summary>In points of the symbol's digits.</summary>
    public long Price { get; init; }

    public long Profit { get; init; }

    public long Swap { get; init; }

    /// <summary>Negative: paid.</summary>
    public long Commission { get; init; }

    public Magic Magic { get; init; }

    public DealReason Reason { get; init; }

    public string? Comment { get; init; }

    public BrokerTime Time { get; init; }

    /// <summary>What it did to the balance, or to the credit.</summary>
    public long Money => checked(Profit + Swap + Commission);
}
