using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// Hears what happens at a venue, as it happens and in order. Told from inside the venue: it may read the venue, and throws when
/// it sends, deposits or tells prices from here.
/// </summary>
public interface IVenueSink
{
    /// <summary>The last word on a request; one that is on its way is <see cref="TradeRetcode.Placed"/> first, without an order.</summary>
    void Answered(in TradeAnswer answer);

    void OrderAdded(in BookOrder order);

    void OrderUpdated(in BookOrder order);

    /// <summary>It is in the history now.</summary>
    /// <param name="because">Why the venue ended it by itself; <see cref="TradeRetcode.Done"/> otherwise.</param>
    void OrderDeleted(in BookOrder order, TradeRetcode because);

    void DealAdded(in BookDeal deal);

    void PositionOpened(in BookPosition position);

    void PositionChanged(in BookPosition position);

    /// <param name="position">As it was before its last deal.</param>
    void PositionClosed(in BookPosition position);

    /// <summary>Both in the smallest unit of the account's currency.</summary>
    void BalanceChanged(long balance, long credit);
}
