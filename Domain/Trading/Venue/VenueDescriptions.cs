using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>A venue's books in the words of the contracts: what a terminal tells the platform.</summary>
public static class VenueDescriptions
{
    /// <summary>Everything at this moment, with history from <paramref name="since"/> on.</summary>
    public static VenueSnapshot Snapshot(this SimulatedVenue venue, BrokerTime since)
    {
        ImmutableArray<VenuePosition>.Builder positions = ImmutableArray.CreateBuilder<VenuePosition>();
        ImmutableArray<VenueOrder>.Builder orders = ImmutableArray.CreateBuilder<VenueOrder>();
        for (int symbol = 0; symbol < venue.SymbolCount; symbol++)
        {
            foreach (ref readonly BookPosition position in venue.Positions(symbol)) positions.Add(venue.Describe(in position));
            foreach (ref readonly BookOrder order in venue.Orders(symbol)) orders.Add(venue.Describe(in order));
        }

        return new(
            venue.Now,
            venue.DescribeBalance(),
            positions.ToImmutable(),
            orders.ToImmutable(),
            [.. venue.History.OrdersSince(since).Select(o => venue.Describe(in o))],
            [.. venue.History.DealsSince(since).Select(d => venue.Describe(in d))]);
    }

    /// <summary>What a magic stands for: live, ended and dealt.</summary>
    public static VenueSnapshot Find(this SimulatedVenue venue, Magic magic)
    {
        VenueSnapshot all = venue.Snapshot(new(long.MaxValue));
        return all with
        {
            Positions = [.. all.Positions.Where(p => p.Magic == magic)],
            Orders = [.. all.Orders.Where(o => o.Magic == magic)],
            History = [.. venue.History.OrdersOf(magic).Select(o => venue.Describe(in o))],
            Deals = [.. venue.History.DealsOf(magic).Select(d => venue.Describe(in d))],
        };
    }

    public static VenueBalance DescribeBalance(this SimulatedVenue venue)
    {
        VenueFunds funds = venue.Funds;
        return new()
        {
            Balance = funds.Balance,
            Credit = funds.Credit,
            Profit = funds.Profit,
            Equity = funds.Equity,
            Margin = funds.Margin,
            MarginFree = funds.FreeMargin,
            TradeAllowed = venue.Settings.TradeAllowed,
            ExpertsAllowed = venue.Settings.ExpertsAllowed,
        };
    }

    public static VenueOrder Describe(this SimulatedVenue venue, in BookOrder order)
    {
        SymbolSpec spec = venue.Spec(order.Symbol);
        return new()
        {
            Ticket = order.Ticket,
            Symbol = spec.Symbol,
            Type = order.Type,
            State = order.State,
            Initial = order.Initial,
            Current = order.Rest,
            Price = new(order.Price, spec.Digits),
            StopLimit = new(order.StopLimit, spec.Digits),
            StopLoss = new(order.StopLoss, spec.Digits),
            TakeProfit = new(order.TakeProfit, spec.Digits),
            Filling = order.Filling,
            Time = order.Time,
            Expiration = order.Expiration,
            Magic = order.Magic,
            Position = order.Position,
            SetUp = order.SetUp,
            Ended = order.Ended,
            Reason = order.Reason,
        };
    }

    public static VenuePosition Describe(this SimulatedVenue venue, in BookPosition position)
    {
        SymbolSpec spec = venue.Spec(position.Symbol);
        return new()
        {
            Ticket = position.Ticket,
            Identifier = position.Identifier,
            Symbol = spec.Symbol,
            Side = position.Side,
            Volume = position.Volume,
            Price = new(position.Price, spec.Digits),
            StopLoss = new(position.StopLoss, spec.Digits),
            TakeProfit = new(position.TakeProfit, spec.Digits),
            Swap = new(position.Swap, venue.Settings.Currency),
            Profit = new(venue.Profit(in position), venue.Settings.Currency),
            Magic = position.Magic,
            Opened = position.Opened,
            Reason = position.Reason,
        };
    }

    public static VenueDeal Describe(this SimulatedVenue venue, in BookDeal deal)
    {
        bool isTrade = deal.Symbol >= 0;
        Currency currency = venue.Settings.Currency;
        return new()
        {
            Deal = deal.Ticket,
            Order = deal.Order,
            Position = deal.Position,
            Symbol = isTrade ? venue.Spec(deal.Symbol).Symbol : default,
            Type = deal.Type,
            Entry = deal.Entry,
            Volume = deal.Volume,
            Price = isTrade ? new(deal.Price, venue.Spec(deal.Symbol).Digits) : default,
            Profit = new(deal.Profit, currency),
            Swap = new(deal.Swap, currency),
            Commission = new(deal.Commission, currency),
            Fee = Money.Zero(currency),
            Magic = deal.Magic,
            Time = deal.Time,
            Reason = deal.Reason,
        };
    }
}
