using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What is refused of changes to waiting orders and positions.</summary>
internal sealed class ChangeRules(VenueState state)
{
    public TradeRetcode CheckModify(SymbolBook book, in TradeRequest request, PendingRules pending)
    {
        int at = book.FindOrder(request.Order);
        if (at < 0) return Gone(request.Order);

        ref BookOrder order = ref book.Orders[at];
        if (IsWorking(in order)) return TradeRetcode.OrderChanged;
        if (IsNear(book, in order)) return TradeRetcode.Frozen;
        if (IsSame(in order, in request)) return TradeRetcode.NoChanges;

        return pending.CheckTerms(book, order.Type, in request);
    }

    public TradeRetcode CheckRemove(SymbolBook book, in TradeRequest request)
    {
        int at = book.FindOrder(request.Order);
        return at < 0 ? Gone(request.Order) : IsNear(book, in book.Orders[at]) ? TradeRetcode.Frozen : TradeRetcode.None;
    }

    public TradeRetcode CheckStops(SymbolBook book, in TradeRequest request)
    {
        int at = Position(book, request.Position);
        if (at < 0) return TradeRetcode.PositionClosed;

        ref BookPosition p = ref book.Positions[at];
        if (p.StopLoss == request.StopLoss && p.TakeProfit == request.TakeProfit) return TradeRetcode.NoChanges;
        if (IsNear(book, in p)) return TradeRetcode.Frozen;

        return StopRules.Check(book, p.IsLong, book.Market(buy: !p.IsLong), request.StopLoss, request.TakeProfit);
    }

    public TradeRetcode CheckCloseBy(SymbolBook book, in TradeRequest request)
    {
        if (state.Settings.Margin != MarginMode.Hedging) return TradeRetcode.Invalid;

        int first = book.FindPosition(request.Position), second = book.FindPosition(request.PositionBy);
        if (first < 0 || second < 0) return TradeRetcode.PositionClosed;
        if (book.Positions[first].Side == book.Positions[second].Side) return TradeRetcode.Invalid;

        return IsNear(book, in book.Positions[first]) || IsNear(book, in book.Positions[second]) ? TradeRetcode.Frozen : TradeRetcode.None;
    }

    /// <summary>An order that ended meanwhile, or one that never was.</summary>
    public TradeRetcode Gone(Ticket order)
    {
        foreach (ref readonly BookOrder ended in state.History.Span)
        {
            if (ended.Ticket == order) return TradeRetcode.OrderChanged;
        }

        return TradeRetcode.Invalid;
    }

    /// <summary>A netting account's position is named by its symbol, too.</summary>
    public int Position(SymbolBook book, Ticket ticket) =>
        ticket.IsNone && state.Settings.Margin != MarginMode.Hedging ? book.Positions.Count - 1 : book.FindPosition(ticket);

    private static bool IsWorking(in BookOrder order) => order.Type is OrderType.Buy or OrderType.Sell;

    private static bool IsSame(in BookOrder order, in TradeRequest request) =>
        order.Price == request.Price && order.StopLimit == request.StopLimit && order.StopLoss == request.StopLoss && order.TakeProfit == request.TakeProfit
        && order.Time == request.Time && (order.Time is OrderTime.Gtc or OrderTime.Day || order.Expiration == request.Expiration);

    private static bool IsNear(SymbolBook book, in BookOrder order) =>
        !IsWorking(in order) && IsFrozen(book, order.Price, book.Market(order.IsBuy));

    private static bool IsNear(SymbolBook book, in BookPosition p) =>
        IsFrozen(book, p.StopLoss, book.Market(buy: !p.IsLong)) || IsFrozen(book, p.TakeProfit, book.Market(buy: !p.IsLong));

    private static bool IsFrozen(SymbolBook book, long price, long market) =>
        price != 0 && book.Spec.Trading.FreezeLevel > 0 && Math.Abs(price - market) <= book.Spec.Trading.FreezeLevel;
}
