using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// Matches the inside of a bar, whose open has been matched as a quote. Its path is not known: stop losses come before take profits,
/// exits of what was open before entries, entries by their distance from the open; each at its own price.
/// </summary>
internal sealed class BarMatcher(VenueState state, Execution execution, Activation activation, Matcher matcher)
{
    public void Match(SymbolBook book, in Ohlc bid, long spread)
    {
        book.Turn++;
        Exits(book, in bid, spread, entered: default);
        for (int at = Nearest(book, in bid, spread); at >= 0; at = Nearest(book, in bid, spread)) Enter(book, at, in bid, spread);
    }

    private void Exits(SymbolBook book, in Ohlc bid, long spread, Ticket entered)
    {
        for (int i = 0; i < book.Positions.Count;)
        {
            ref BookPosition p = ref book.Positions[i];
            bool isLoss = p.StopLoss != 0 && (p.IsLong ? bid.Low <= p.StopLoss : bid.High + spread >= p.StopLoss);
            bool isProfit = p.TakeProfit != 0 && (p.IsLong ? bid.High >= p.TakeProfit : bid.Low + spread <= p.TakeProfit);
            if (!isLoss && !isProfit)
            {
                i++;
                continue;
            }

            if ((isLoss && isProfit) || p.Identifier == entered) state.Ambiguous++;
            long price = isLoss ? p.StopLoss : p.TakeProfit;
            Quote(book, buy: !p.IsLong, price, spread);
            if (isLoss) execution.Exit(book, i, matcher.Slipped(in p, price), DealReason.StopLoss);
            else execution.Exit(book, i, price, DealReason.TakeProfit);
        }
    }

    private void Enter(SymbolBook book, int at, in Ohlc bid, long spread)
    {
        ref BookOrder order = ref book.Orders[at];
        order.Turn = book.Turn;
        long price = order.Price;
        Quote(book, order.IsBuy, price, spread);
        if (order.Type is OrderType.BuyStopLimit or OrderType.SellStopLimit)
        {
            activation.Arm(book, ref order);
            // Whether the market comes back to a limit behind the stop within this bar is not known: it waits for the next.
            if (order.IsBuy ? order.Price < price : order.Price > price) return;
        }

        (int count, Ticket ticket) = (state.Deals.Count, order.Ticket);
        if (!activation.Fill(book, at, price)) return;

        for (int i = count; i < state.Deals.Count; i++)
        {
            if (state.Deals[i].Order == ticket) Exits(book, in bid, spread, state.Deals[i].Position);
        }
    }

    /// <summary>The waiting order that the bar reaches first, when it moves straight: the nearest to the open, then the oldest.</summary>
    private static int Nearest(SymbolBook book, in Ohlc bid, long spread)
    {
        (int nearest, long least) = (-1, long.MaxValue);
        ReadOnlySpan<BookOrder> orders = book.Orders.Span;
        for (int i = 0; i < orders.Length; i++)
        {
            ref readonly BookOrder o = ref orders[i];
            if (o.Turn == book.Turn || !Fires(in o, in bid, spread)) continue;

            long distance = Math.Abs(o.Price - (o.IsBuy ? bid.Open + spread : bid.Open));
            if (distance < least) (nearest, least) = (i, distance);
        }

        return nearest;
    }

    private static bool Fires(in BookOrder order, in Ohlc bid, long spread) => order.Type switch
    {
        OrderType.BuyLimit => bid.Low + spread <= order.Price,
        OrderType.SellLimit => bid.High >= order.Price,
        OrderType.BuyStop or OrderType.BuyStopLimit => bid.High + spread >= order.Price,
        OrderType.SellStop or OrderType.SellStopLimit => bid.Low <= order.Price,
        OrderType.Buy or OrderType.Sell or OrderType.CloseBy => false,
    };

    /// <summary>The market at the moment of a fill, so that the account is valued there.</summary>
    private static void Quote(SymbolBook book, bool buy, long price, long spread)
    {
        if (buy) book.Quote(price - spread, price);
        else book.Quote(price, price + spread);
    }
}
