using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>What becomes of a waiting order whose price has come.</summary>
internal sealed class Activation(VenueState state, Execution execution, DealWriter deals, FaultDice dice)
{
    /// <summary>A stop-limit order becomes the limit order that it carries.</summary>
    public void Arm(SymbolBook book, ref BookOrder order)
    {
        order.Type = order.IsBuy ? OrderType.BuyLimit : OrderType.SellLimit;
        (order.Price, order.StopLimit) = (order.StopLimit, 0);
        execution.Updated(in order);
        book.Watch();
    }

    /// <summary>Fills what the market has, and does with the rest as the order says. True when something was filled.</summary>
    public bool Fill(SymbolBook book, int at, long price)
    {
        ref BookOrder order = ref book.Orders[at];
        if (order.Type is OrderType.BuyStop or OrderType.SellStop) price = Slipped(in order, price);

        Ticket closes = Closes(in order);
        if (!closes.IsNone && book.FindPosition(closes) < 0)
        {
            execution.Remove(book, at, OrderState.Canceled, TradeRetcode.PositionClosed);
            return false;
        }

        long steps = Math.Min(order.Rest.Steps, dice.Depth(book, order.Ticket.Value));
        if (!closes.IsNone) steps = Math.Min(steps, book.Positions[book.FindPosition(closes)].Volume.Steps);
        bool isWhole = steps == order.Rest.Steps;
        if (order.Filling == OrderFilling.FillOrKill && !isWhole) steps = 0;

        TradeRetcode refused = steps == 0 ? TradeRetcode.None : Allowance.Check(state, deals, book, order.IsBuy, steps, price, closes);
        if (refused != TradeRetcode.None)
        {
            execution.Remove(book, at, OrderState.Rejected, refused);
            return false;
        }

        if (steps > 0) execution.Fill(book, ref order, steps, price);
        if (isWhole) execution.Remove(book, at, OrderState.Filled, TradeRetcode.Done);
        else if (order.Filling != OrderFilling.Return) execution.Remove(book, at, OrderState.Canceled, TradeRetcode.Cancel);
        else if (steps > 0) execution.Updated(in order);
        return steps > 0;
    }

    /// <summary>The position that the rest of a market order still closes. An order of which a part was filled adds to its own position.</summary>
    private Ticket Closes(in BookOrder order) =>
        state.Settings.Margin == MarginMode.Hedging && order.Position != order.Ticket ? order.Position : default;

    private long Slipped(in BookOrder order, long price)
    {
        long slip = dice.Slippage(state.Now, order.Ticket.Value);
        return Math.Max(1, order.IsBuy ? price + slip : price - slip);
    }
}
