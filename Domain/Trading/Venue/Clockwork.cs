using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// Lets the feed's time pass and does what falls due, in order: orders that end, the midnight, requests that arrive. All of it at the
/// quotes that stand before the price which tells the time. Time never goes back: an older price is taken at the time that is.
/// </summary>
internal sealed class Clockwork(VenueState state, Execution execution, Rollover rollover, Requests requests)
{
    public void Advance(BrokerTime to)
    {
        if (!state.HasTime) Begin(to);

        for (long due = NextDue(); due <= to.Milliseconds; due = NextDue())
        {
            if (due > state.Now.Milliseconds) state.Now = new(due);
            if (state.NextEnd == due) Expire();
            else if (state.Midnight == due) PassMidnight();
            else requests.Arrive();
        }

        if (to > state.Now) state.Now = to;
        state.Watch();
    }

    private void Begin(BrokerTime at)
    {
        state.HasTime = true;
        state.Now = at;
        state.Midnight = state.NextMidnight(at);
    }

    private long NextDue()
    {
        long arrival = state.Queue.Count > 0 && state.Queue[0].Due != QueuedRequest.NextBar ? state.Queue[0].Due : long.MaxValue;
        return Math.Min(state.NextEnd, Math.Min(state.Midnight, arrival));
    }

    private void Expire()
    {
        state.NextEnd = long.MaxValue;
        foreach (SymbolBook book in state.Books)
        {
            for (int i = 0; i < book.Orders.Count;)
            {
                if (book.Orders[i].EndsAt <= state.Now.Milliseconds) execution.Remove(book, i, OrderState.Expired, TradeRetcode.Done);
                else state.NextEnd = Math.Min(state.NextEnd, book.Orders[i++].EndsAt);
            }
        }
    }

    private void PassMidnight()
    {
        rollover.Charge();
        state.Midnight = state.NextMidnight(state.Now);
    }
}
