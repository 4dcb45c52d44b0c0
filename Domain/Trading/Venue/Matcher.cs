using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// Matches a quote: buys at the ask, sells at the bid. What fires is filled at the quote, which is the limit or better for limits and
/// take profits, and the stop or worse for stops and stop losses. Exits first, then orders by ticket, then exits of what they opened.
/// </summary>
internal sealed class Matcher(VenueState state, Execution execution, Activation activation, FaultDice dice)
{
    public void Match(SymbolBook book)
    {
        if (!book.HasQuote || (!book.IsOnBars && !book.Sessions.IsOpen(state.Now))) return;

        book.Turn++;
        Exits(book);
        if (Orders(book)) Exits(book);
    }

    /// <summary>The price of a stop loss or stop-out by chance; of others the price itself.</summary>
    public long Slipped(in BookPosition position, long price)
    {
        long slip = dice.Slippage(state.Now, position.Ticket.Value);
        return Math.Max(1, position.IsLong ? price - slip : price + slip);
    }

    private void Exits(SymbolBook book)
    {
        for (int i = 0; i < book.Positions.Count;)
        {
            ref BookPosition p = ref book.Positions[i];
            long price = book.Market(buy: !p.IsLong);
            bool isLoss = p.StopLoss != 0 && (p.IsLong ? price <= p.StopLoss : price >= p.StopLoss);
            bool isProfit = p.TakeProfit != 0 && (p.IsLong ? price >= p.TakeProfit : price <= p.TakeProfit);
            if (isLoss) execution.Exit(book, i, Slipped(in p, price), DealReason.StopLoss);
            else if (isProfit) execution.Exit(book, i, price, DealReason.TakeProfit);
            else i++;
        }
    }

    private bool Orders(SymbolBook book)
    {
        bool filled = false;
        for (int i = 0; i < book.Orders.Count;)
        {
            ref BookOrder order = ref book.Orders[i];
            Ticket ticket = order.Ticket;
            if (order.Turn != book.Turn && Fires(book, in order))
            {
                order.Turn = book.Turn;
                if (order.Type is OrderType.BuyStopLimit or OrderType.SellStopLimit) activation.Arm(book, ref order);
                if (Fires(book, in order)) filled |= activation.Fill(book, i, book.Market(order.IsBuy));
            }

            if (i < book.Orders.Count && book.Orders[i].Ticket == ticket) i++;
        }

        return filled;
    }

    private static bool Fires(SymbolBook book, in BookOrder order) => order.Type switch
    {
        OrderType.BuyLimit => book.Ask <= order.Price,
        OrderType.SellLimit => book.Bid >= order.Price,
        OrderType.BuyStop or OrderType.BuyStopLimit => book.Ask >= order.Price,
        OrderType.SellStop or OrderType.SellStopLimit => book.Bid <= order.Price,
        OrderType.Buy or OrderType.Sell => true,
        OrderType.CloseBy => false,
    };
}
