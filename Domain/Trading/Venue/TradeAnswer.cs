using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>What a venue answers, as MqlTradeResult.</summary>
/// <param name="Request">The venue's number of the request; an answer that comes later bears the same.</param>
/// <param name="Retcode"><see cref="TradeRetcode.Placed"/> without an order: on its way, and answered again then; with one: it waits for volume.</param>
/// <param name="Price">Of the deal, in points; of a requote the price that would be had now.</param>
/// <param name="Volume">Filled, or placed.</param>
public readonly record struct TradeAnswer(long Request, TradeRetcode Retcode, Ticket Order, Ticket Deal, long Price, Volume Volume)
{
    /// <summary>Whether something was done.</summary>
    public bool IsDone => Retcode is TradeRetcode.Done or TradeRetcode.DonePartial;
}
