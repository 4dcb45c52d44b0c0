using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What has ended: orders in the order they ended, deals by their tickets. It only grows.</summary>
public sealed class VenueHistory
{
    private readonly VenueState _state;

    internal VenueHistory(VenueState state) => _state = state;

    public ReadOnlySpan<BookOrder> Orders => _state.History.Span;

    public ReadOnlySpan<BookDeal> Deals => _state.Deals.Span;

    public bool TryDeal(Ticket ticket, out BookDeal deal)
    {
        ulong at = ticket.Value - _state.Settings.FirstTicket;
        bool found = ticket.Value >= _state.Settings.FirstTicket && at < (ulong)_state.Deals.Count;
        deal = found ? _state.Deals[(int)at] : default;
        return found;
    }

    public bool TryOrder(Ticket ticket, out BookOrder order)
    {
        foreach (ref readonly BookOrder ended in Orders)
        {
            if (ended.Ticket != ticket) continue;

            order = ended;
            return true;
        }

        order = default;
        return false;
    }

    public ImmutableArray<BookOrder> OrdersOf(Magic magic) => [.. Orders.ToArray().Where(o => o.Magic == magic)];

    public ImmutableArray<BookDeal> DealsOf(Magic magic) => [.. Deals.ToArray().Where(d => d.Magic == magic)];

    /// <summary>Orders that ended then or later.</summary>
    public ImmutableArray<BookOrder> OrdersSince(BrokerTime since) => [.. Orders[FirstSince(Orders, since, static o => o.Ended)..]];

    /// <summary>Deals of then or later.</summary>
    public ImmutableArray<BookDeal> DealsSince(BrokerTime since) => [.. Deals[FirstSince(Deals, since, static d => d.Time)..]];

    /// <summary>By halves: both grow in time's order.</summary>
    private static int FirstSince<T>(ReadOnlySpan<T> rows, BrokerTime since, Func<T, BrokerTime> time)
    {
        (int low, int high) = (0, rows.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (time(rows[middle]) < since) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
