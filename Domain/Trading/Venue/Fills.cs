using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What a fill does to positions: opens, adds to, reduces, closes or turns round. The order it is of gets the position's identifier.</summary>
internal sealed class Fills(VenueState state, IVenueSink sink, DealWriter deals)
{
    /// <summary>Fills a part of an order at a price.</summary>
    public Ticket Fill(SymbolBook book, ref BookOrder order, long steps, long price)
    {
        int at = Target(book, in order);
        Ticket deal = at < 0 ? Open(book, ref order, steps, price)
            : book.Positions[at].IsLong == order.IsBuy ? Add(book, at, ref order, steps, price)
            : steps <= book.Positions[at].Volume.Steps ? Close(book, at, ref order, steps, price)
            : TurnRound(book, ref order, steps, price);
        Settle(book);
        return deal;
    }

    /// <summary>Closes two opposite positions against each other at the price of the second: the deal of the first has the profit.</summary>
    public Ticket CloseBy(SymbolBook book, ref BookOrder order)
    {
        int first = book.FindPosition(order.Position), second = book.FindPosition(order.PositionBy);
        BookPosition closed = book.Positions[first], against = book.Positions[second];
        long steps = Math.Min(closed.Volume.Steps, against.Volume.Steps);
        long cost = Exact.Share(closed.Cost, steps, closed.Volume.Steps);
        long proceeds = Exact.Share(against.Cost, steps, against.Volume.Steps);
        long profit = Valuation.Money(state, book, checked(closed.IsLong ? proceeds - cost : cost - proceeds));

        BookOrder leg = order with { Type = closed.IsLong ? OrderType.Sell : OrderType.Buy };
        BookOrder counter = order with { Type = against.IsLong ? OrderType.Sell : OrderType.Buy };
        Ticket deal = Reduce(book, first, ref leg, steps, against.Price, DealEntry.OutBy, profit);
        Reduce(book, book.FindPosition(order.PositionBy), ref counter, steps, against.Price, DealEntry.OutBy, profit: 0);
        Settle(book);
        return deal;
    }

    /// <summary>A netting account has one position a symbol; on a hedging account an order names the one it closes.</summary>
    private int Target(SymbolBook book, in BookOrder order) =>
        state.Settings.Margin != MarginMode.Hedging ? book.Positions.Count - 1
        : order.Position.IsNone ? -1
        : book.FindPosition(order.Position);

    private Ticket Open(SymbolBook book, ref BookOrder order, long steps, long price)
    {
        Margins.TryOf(state, book, steps, price, out long margin);
        order.Position = order.Ticket;
        Ticket deal = deals.Trade(book, in order, DealEntry.In, book.Lots(steps), price, profit: 0, swap: 0);
        BookPosition opened = new()
        {
            Ticket = order.Ticket,
            Identifier = order.Ticket,
            Symbol = book.Index,
            Side = order.IsBuy ? PositionSide.Buy : PositionSide.Sell,
            Volume = book.Lots(steps),
            Cost = checked(price * steps),
            StopLoss = order.StopLoss,
            TakeProfit = order.TakeProfit,
            Margin = margin,
            Magic = order.Magic,
            Reason = order.Reason,
            Comment = order.Comment,
            Opened = state.Now,
            Changed = state.Now,
        };
        sink.PositionOpened(in book.Positions.Add(in opened));
        return deal;
    }

    private Ticket Add(SymbolBook book, int at, ref BookOrder order, long steps, long price)
    {
        Margins.TryOf(state, book, steps, price, out long margin);
        ref BookPosition position = ref book.Positions[at];
        order.Position = position.Identifier;
        Ticket deal = deals.Trade(book, in order, DealEntry.In, book.Lots(steps), price, profit: 0, swap: 0);
        position.Cost = checked(position.Cost + (price * steps));
        position.Volume = book.Lots(checked(position.Volume.Steps + steps));
        position.Margin = checked(position.Margin + margin);
        if (order.StopLoss != 0) position.StopLoss = order.StopLoss;
        if (order.TakeProfit != 0) position.TakeProfit = order.TakeProfit;
        position.Changed = state.Now;
        sink.PositionChanged(in position);
        return deal;
    }

    private Ticket Close(SymbolBook book, int at, ref BookOrder order, long steps, long price)
    {
        ref BookPosition position = ref book.Positions[at];
        long cost = Exact.Share(position.Cost, steps, position.Volume.Steps);
        long ahead = checked(position.IsLong ? (price * steps) - cost : cost - (price * steps));
        return Reduce(book, at, ref order, steps, price, DealEntry.Out, Valuation.Money(state, book, ahead));
    }

    private Ticket Reduce(SymbolBook book, int at, ref BookOrder order, long steps, long price, DealEntry entry, long profit)
    {
        ref BookPosition position = ref book.Positions[at];
        BookPosition before = position;
        long whole = before.Volume.Steps;
        long swap = Exact.Share(before.Swap, steps, whole);
        order.Position = before.Identifier;
        Ticket deal = deals.Trade(book, in order, entry, book.Lots(steps), price, profit, swap);
        if (steps == whole)
        {
            book.Positions.RemoveAt(at);
            sink.PositionClosed(in before);
            return deal;
        }

        position.Cost -= Exact.Share(before.Cost, steps, whole);
        position.Margin -= Exact.Share(before.Margin, steps, whole);
        position.Swap -= swap;
        position.Volume = book.Lots(whole - steps);
        position.Changed = state.Now;
        sink.PositionChanged(in position);
        return deal;
    }

    /// <summary>Netting only: one deal closes the position and opens the opposite; the identifier stays, the ticket is the order's.</summary>
    private Ticket TurnRound(SymbolBook book, ref BookOrder order, long steps, long price)
    {
        ref BookPosition position = ref book.Positions[^1];
        long rest = checked(steps - position.Volume.Steps);
        long profit = Valuation.Money(state, book, position.Ahead(price, price));
        Margins.TryOf(state, book, rest, price, out long margin);
        order.Position = position.Identifier;
        Ticket deal = deals.Trade(book, in order, DealEntry.InOut, book.Lots(steps), price, profit, position.Swap);
        position.Ticket = order.Ticket;
        position.Side = order.IsBuy ? PositionSide.Buy : PositionSide.Sell;
        position.Volume = book.Lots(rest);
        position.Cost = checked(price * rest);
        position.Swap = 0;
        position.Margin = margin;
        position.StopLoss = order.StopLoss;
        position.TakeProfit = order.TakeProfit;
        position.Magic = order.Magic;
        position.Reason = order.Reason;
        position.Comment = order.Comment;
        position.Opened = position.Changed = state.Now;
        sink.PositionChanged(in position);
        return deal;
    }

    private static void Settle(SymbolBook book)
    {
        book.Margin = Margins.Of(book, Margins.Legs(book));
        book.Watch();
    }
}
