using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>The life of orders: how they come into the books, are filled, and end in the history.</summary>
internal sealed class Execution(VenueState state, IVenueSink sink, Fills fills)
{
    /// <summary>Fills a part of an order that stands where it is; whoever owns it ends it when nothing is left.</summary>
    public Ticket Fill(SymbolBook book, ref BookOrder order, long steps, long price)
    {
        Ticket deal = fills.Fill(book, ref order, steps, price);
        order.Rest = book.Lots(order.Rest.Steps - steps);
        order.State = order.Rest.Steps == 0 ? OrderState.Filled : OrderState.Partial;
        return deal;
    }

    /// <summary>Closes a position at a price because the venue says so.</summary>
    public void Exit(SymbolBook book, int at, long price, DealReason reason)
    {
        BookPosition position = book.Positions[at];
        BookOrder order = new()
        {
            Ticket = state.NextOrder(),
            Symbol = book.Index,
            Type = position.IsLong ? OrderType.Sell : OrderType.Buy,
            State = OrderState.Started,
            Initial = position.Volume,
            Rest = position.Volume,
            Price = price,
            Magic = position.Magic,
            Position = position.Ticket,
            Reason = reason,
            Comment = position.Comment,
            SetUp = state.Now,
        };
        sink.OrderAdded(in order);
        Fill(book, ref order, position.Volume.Steps, price);
        End(ref order, OrderState.Filled, TradeRetcode.Done);
    }

    /// <summary>Makes an order known that waits for nothing: its owner fills it and ends it.</summary>
    public void Announce(in BookOrder order) => sink.OrderAdded(in order);

    /// <summary>Puts an order among the live ones.</summary>
    public void Place(SymbolBook book, in BookOrder order)
    {
        book.Orders.Add(in order);
        state.NextEnd = Math.Min(state.NextEnd, order.EndsAt);
        book.Watch();
        state.Watch();
    }

    /// <summary>Takes a live order out and ends it.</summary>
    public void Remove(SymbolBook book, int at, OrderState end, TradeRetcode because)
    {
        BookOrder order = book.Orders[at];
        book.Orders.RemoveAt(at);
        book.Watch();
        End(ref order, end, because);
    }

    public void End(ref BookOrder order, OrderState end, TradeRetcode because)
    {
        order.State = end;
        order.Ended = state.Now;
        state.History.Add(in order);
        sink.OrderDeleted(in order, because);
    }

    public void Updated(in BookOrder order) => sink.OrderUpdated(in order);
}
