using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>Does what a request asks for, once nothing stands against it.</summary>
internal sealed class RequestExecution(VenueState state, IVenueSink sink, Execution execution, Fills fills, FaultDice dice)
{
    public TradeAnswer Execute(SymbolBook book, long number, in TradeRequest request, RequestStage stage) => request.Action switch
    {
        TradeAction.Deal => Deal(book, number, in request, stage),
        TradeAction.Pending => Place(book, number, in request),
        TradeAction.Modify => Modify(book, number, in request),
        TradeAction.Remove => Remove(book, number, in request),
        TradeAction.SlTp => MoveStops(book, number, in request),
        TradeAction.CloseBy => CloseBy(book, number, in request),
    };

    private TradeAnswer Deal(SymbolBook book, long number, in TradeRequest request, RequestStage stage)
    {
        bool buy = request.Type == OrderType.Buy;
        long slip = dice.Slippage(state.Now, (ulong)number);
        long price = Math.Max(1, buy ? book.Ask + slip : book.Bid - slip);
        bool isStreamed = book.Spec.Trading.Execution is TradeExecution.Instant or TradeExecution.Request;
        if (isStreamed && stage != RequestStage.AtOpen && DealRules.Moved(book, in request, price) is not TradeRetcode.None and var moved)
        {
            return new(number, moved, default, default, price, default);
        }

        LotSteps.TryOf(request.Volume, book.LotDigits, out long asked);
        long steps = Math.Min(asked, dice.Depth(book, (ulong)number));
        OrderFilling filling = isStreamed ? OrderFilling.FillOrKill : request.Filling;
        if (steps < asked && (filling == OrderFilling.FillOrKill || (steps == 0 && filling == OrderFilling.ImmediateOrCancel)))
        {
            return new(number, TradeRetcode.Reject, default, default, price, default);
        }

        BookOrder order = New(book, in request) with { State = OrderState.Started, Price = price, Filling = filling, Turn = book.Turn };
        execution.Announce(in order);
        Ticket deal = steps > 0 ? execution.Fill(book, ref order, steps, price) : default;
        if (steps == asked) execution.End(ref order, OrderState.Filled, TradeRetcode.Done);
        else if (filling == OrderFilling.Return) Leave(book, ref order);
        else execution.End(ref order, OrderState.Canceled, TradeRetcode.Cancel);

        TradeRetcode code = steps == asked ? TradeRetcode.Done : steps > 0 ? TradeRetcode.DonePartial : TradeRetcode.Placed;
        return new(number, code, order.Ticket, deal, steps > 0 ? price : 0, book.Lots(steps));
    }

    private void Leave(SymbolBook book, ref BookOrder order)
    {
        if (order.State == OrderState.Started) order.State = OrderState.Placed;
        execution.Place(book, in order);
        execution.Updated(in order);
    }

    private TradeAnswer Place(SymbolBook book, long number, in TradeRequest request)
    {
        BookOrder order = New(book, in request) with { State = OrderState.Placed };
        execution.Announce(in order);
        execution.Place(book, in order);
        return new(number, TradeRetcode.Done, order.Ticket, default, order.Price, order.Initial);
    }

    private TradeAnswer Modify(SymbolBook book, long number, in TradeRequest request)
    {
        ref BookOrder order = ref book.Orders[book.FindOrder(request.Order)];
        (order.Price, order.StopLimit, order.StopLoss, order.TakeProfit) = (request.Price, request.StopLimit, request.StopLoss, request.TakeProfit);
        (order.Time, order.Expiration, order.EndsAt) = (request.Time, request.Expiration, EndsAt(request.Time, request.Expiration));
        state.NextEnd = Math.Min(state.NextEnd, order.EndsAt);
        book.Watch();
        state.Watch();
        execution.Updated(in order);
        return new(number, TradeRetcode.Done, order.Ticket, default, order.Price, order.Rest);
    }

    private TradeAnswer Remove(SymbolBook book, long number, in TradeRequest request)
    {
        execution.Remove(book, book.FindOrder(request.Order), OrderState.Canceled, TradeRetcode.Done);
        return new(number, TradeRetcode.Done, request.Order, default, 0, default);
    }

    private TradeAnswer MoveStops(SymbolBook book, long number, in TradeRequest request)
    {
        int at = request.Position.IsNone ? book.Positions.Count - 1 : book.FindPosition(request.Position);
        ref BookPosition position = ref book.Positions[at];
        (position.StopLoss, position.TakeProfit, position.Changed) = (request.StopLoss, request.TakeProfit, state.Now);
        book.Watch();
        sink.PositionChanged(in position);
        return new(number, TradeRetcode.Done, default, default, 0, position.Volume);
    }

    private TradeAnswer CloseBy(SymbolBook book, long number, in TradeRequest request)
    {
        long against = book.Positions[book.FindPosition(request.PositionBy)].Price;
        long steps = Math.Min(
            book.Positions[book.FindPosition(request.Position)].Volume.Steps,
            book.Positions[book.FindPosition(request.PositionBy)].Volume.Steps);
        BookOrder order = New(book, in request) with { Type = OrderType.CloseBy, State = OrderState.Started, Initial = book.Lots(steps), Price = against };
        execution.Announce(in order);
        Ticket deal = fills.CloseBy(book, ref order);
        order.Rest = book.Lots(0);
        execution.End(ref order, OrderState.Filled, TradeRetcode.Done);
        return new(number, TradeRetcode.Done, order.Ticket, deal, against, order.Initial);
    }

    private BookOrder New(SymbolBook book, in TradeRequest request)
    {
        LotSteps.TryOf(request.Volume, book.LotDigits, out long steps);
        bool waits = request.Action == TradeAction.Pending;
        return new()
        {
            Ticket = state.NextOrder(),
            Symbol = book.Index,
            Type = request.Type,
            Initial = book.Lots(steps),
            Rest = book.Lots(steps),
            Price = request.Price,
            StopLimit = request.StopLimit,
            StopLoss = request.StopLoss,
            TakeProfit = request.TakeProfit,
            Filling = request.Filling,
            Time = request.Time,
            Expiration = request.Expiration,
            Magic = request.Magic,
            Position = request.Position,
            PositionBy = request.PositionBy,
            Reason = request.Reason,
            Comment = request.Comment,
            SetUp = state.Now,
            EndsAt = waits ? EndsAt(request.Time, request.Expiration) : long.MaxValue,
        };
    }

    private long EndsAt(OrderTime time, BrokerTime expiration) => time switch
    {
        OrderTime.Gtc => long.MaxValue,
        OrderTime.Day => state.NextMidnight(state.Now),
        OrderTime.Specified => expiration.Milliseconds,
        OrderTime.SpecifiedDay => state.NextMidnight(expiration),
    };
}
