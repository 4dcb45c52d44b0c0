using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What is refused of a trade at the market.</summary>
internal sealed class DealRules(VenueState state, DealWriter deals)
{
    public TradeRetcode Check(SymbolBook book, in TradeRequest request, RequestStage stage)
    {
        if (request.Type is not (OrderType.Buy or OrderType.Sell)) return TradeRetcode.InvalidOrder;
        if (!IsFillingAllowed(book, request.Filling)) return TradeRetcode.InvalidFill;
        if (!LotSteps.TryOf(request.Volume, book.LotDigits, out long steps) || steps <= 0) return TradeRetcode.InvalidVolume;

        bool buy = request.Type == OrderType.Buy;
        TradeRetcode code = request.Position.IsNone ? Opening(book, in request, buy, steps, stage) : Closing(book, in request, buy, steps, stage);
        if (code == TradeRetcode.None && stage != RequestStage.AtOpen) code = AtPrice(book, in request, buy);
        return code != TradeRetcode.None ? code
            : Allowance.Check(state, deals, book, buy, steps, book.Market(buy), state.Settings.Margin == MarginMode.Hedging ? request.Position : default);
    }

    /// <summary>Under request and instant execution a server fills all or nothing, whatever is said.</summary>
    private static bool IsFillingAllowed(SymbolBook book, OrderFilling filling)
    {
        FillingModes modes = book.Spec.Trading.Filling;
        return book.Spec.Trading.Execution is TradeExecution.Request or TradeExecution.Instant || filling switch
        {
            OrderFilling.FillOrKill => modes.HasFlag(FillingModes.FillOrKill),
            OrderFilling.ImmediateOrCancel => modes.HasFlag(FillingModes.ImmediateOrCancel),
            OrderFilling.Return => book.Spec.Trading.Execution == TradeExecution.Exchange,
        };
    }

    private TradeRetcode Opening(SymbolBook book, in TradeRequest request, bool buy, long steps, RequestStage stage)
    {
        if (!VolumeRules.IsTradable(book, steps)) return TradeRetcode.InvalidVolume;

        MarginLegs legs = Margins.Legs(book);
        bool reduces = state.Settings.Margin != MarginMode.Hedging && steps <= (buy ? legs.Short : legs.Long);
        if (reduces) return TradeRetcode.None;
        if (VolumeRules.Direction(book, buy) is not TradeRetcode.None and var direction) return direction;
        if (VolumeRules.ExceedsLimit(state, book, buy, steps)) return TradeRetcode.LimitVolume;

        return stage == RequestStage.AtOpen ? TradeRetcode.None
            : StopRules.Check(book, buy, book.Market(!buy), request.StopLoss, request.TakeProfit);
    }

    private TradeRetcode Closing(SymbolBook book, in TradeRequest request, bool buy, long steps, RequestStage stage)
    {
        int at = book.FindPosition(request.Position);
        if (at < 0) return TradeRetcode.PositionClosed;

        ref BookPosition position = ref book.Positions[at];
        long open = position.Volume.Steps;
        if (position.IsLong == buy) return TradeRetcode.Invalid;
        if (steps > open) return TradeRetcode.InvalidCloseVolume;
        if (steps != open && !VolumeRules.IsTradable(book, steps)) return TradeRetcode.InvalidVolume;
        if (state.Settings.FifoClose && at != Oldest(book, position.Side)) return TradeRetcode.FifoClose;
        if (stage == RequestStage.Sent && steps > open - BeingClosed(book, request.Position)) return TradeRetcode.CloseOrderExist;

        return TradeRetcode.None;
    }

    private static TradeRetcode AtPrice(SymbolBook book, in TradeRequest request, bool buy)
    {
        if (request.Price < 0) return TradeRetcode.InvalidPrice;
        if (book.Spec.Trading.Execution is not (TradeExecution.Instant or TradeExecution.Request)) return TradeRetcode.None;
        if (request.Price == 0 || request.Price % book.TickPoints != 0) return TradeRetcode.InvalidPrice;

        return Moved(book, in request, book.Market(buy));
    }

    /// <summary>A price further from the asked one than the deviation is asked again, also a better one.</summary>
    public static TradeRetcode Moved(SymbolBook book, in TradeRequest request, long price) =>
        Math.Abs(price - request.Price) <= request.Deviation ? TradeRetcode.None
        : book.Spec.Trading.Execution == TradeExecution.Request ? TradeRetcode.PriceChanged
        : TradeRetcode.Requote;

    private static int Oldest(SymbolBook book, PositionSide side)
    {
        for (int i = 0; i < book.Positions.Count; i++)
        {
            if (book.Positions[i].Side == side) return i;
        }

        return -1;
    }

    /// <summary>What orders on their way, or waiting for volume, already close of a position.</summary>
    private long BeingClosed(SymbolBook book, Ticket position)
    {
        long steps = 0;
        foreach (ref readonly QueuedRequest queued in state.Queue.Span)
        {
            bool closes = queued.Symbol == book.Index && queued.Request.Action == TradeAction.Deal && queued.Request.Position == position;
            if (closes && LotSteps.TryOf(queued.Request.Volume, book.LotDigits, out long part)) steps += part;
        }

        foreach (ref readonly BookOrder order in book.Orders.Span)
        {
            if (order.Position == position) steps += order.Rest.Steps;
        }

        return steps;
    }
}
