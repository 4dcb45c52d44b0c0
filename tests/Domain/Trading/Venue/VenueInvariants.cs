using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>What holds of a venue after every event, computed from its books by other means than its own.</summary>
internal static class VenueInvariants
{
    public static void Hold(SimulatedVenue venue, Mirror mirror, bool onBars)
    {
        Money(venue, mirror);
        for (int symbol = 0; symbol < venue.SymbolCount; symbol++)
        {
            Positions(venue, symbol);
            if (!onBars) NothingFires(venue, symbol);
        }

        Mirrored(venue, mirror);
    }

    /// <summary>After a price: whoever was at the level has been stopped out.</summary>
    public static void IsAboveStopOut(SimulatedVenue venue) =>
        Assert.True(venue.Funds.MarginLevel is null || venue.Funds.MarginLevel > venue.Settings.StopOut, $"at {venue.Funds.MarginLevel} %");

    /// <summary>Once, at the end: it looks at all history.</summary>
    public static void HoldInTheEnd(SimulatedVenue venue, Mirror mirror)
    {
        foreach (IGrouping<Ticket, BookDeal> deals in venue.History.Deals.ToArray().Where(d => d.Symbol >= 0 && d.Entry != DealEntry.OutBy).GroupBy(d => d.Order))
        {
            BookOrder order = venue.History.TryOrder(deals.Key, out BookOrder ended) ? ended : venue.Orders(deals.First().Symbol).ToArray().Single(o => o.Ticket == deals.Key);
            Assert.Equal(order.Initial.Steps - order.Rest.Steps, deals.Sum(d => d.Volume.Steps));
            Assert.True(order.Rest.Steps >= 0);
        }

        // Each request has one last word; one that was placed for later may still wait for it.
        Assert.All(mirror.Answers.Values, count => Assert.Contains(count, (int[])[1, 100, 101]));
        Assert.Equal(venue.History.Orders.Length, venue.History.Orders.ToArray().DistinctBy(o => o.Ticket).Count());
    }

    private static void Money(SimulatedVenue venue, Mirror mirror)
    {
        BookDeal[] deals = venue.History.Deals.ToArray();
        Assert.Equal(deals.Where(d => d.Type != DealType.Credit).Sum(d => d.Money), venue.Funds.Balance.Minor);
        Assert.Equal(deals.Where(d => d.Type == DealType.Credit).Sum(d => d.Money), venue.Funds.Credit.Minor);
        Assert.Equal((venue.Funds.Balance.Minor, venue.Funds.Credit.Minor), (mirror.Balance, mirror.Credit));
        Assert.True(venue.Funds.Margin.Minor >= 0);

        long unrealised = Enumerable.Range(0, venue.SymbolCount).Sum(s => venue.Positions(s).ToArray().Sum(p => Unrealised(venue, p) + p.Swap));
        Assert.Equal(venue.Funds.Balance.Minor + venue.Funds.Credit.Minor + unrealised, venue.Funds.Equity.Minor);
    }

    /// <summary>Cents by decimals: euros directly, yen by the dollar's quote.</summary>
    private static long Unrealised(SimulatedVenue venue, BookPosition p)
    {
        decimal points = p.IsLong ? ((decimal)venue.Bid(p.Symbol) * p.Volume.Steps) - p.Cost : p.Cost - ((decimal)venue.Ask(p.Symbol) * p.Volume.Steps);
        decimal cents = p.Symbol == 0 ? points : points * 100_000 / (points >= 0 ? venue.Ask(1) : venue.Bid(1));
        return (long)Math.Round(cents, MidpointRounding.AwayFromZero);
    }

    private static void Positions(SimulatedVenue venue, int symbol)
    {
        BookPosition[] positions = venue.Positions(symbol).ToArray();
        long signed = venue.History.Deals.ToArray().Where(d => d.Symbol == symbol).Sum(d => d.Type == DealType.Buy ? d.Volume.Steps : -d.Volume.Steps);
        Assert.Equal(signed, positions.Sum(p => p.IsLong ? p.Volume.Steps : -p.Volume.Steps));
        Assert.All(positions, p => Assert.True(p.Volume.Steps > 0 && p.Cost > 0 && p.Margin >= 0));
        Assert.Equal(positions.Length, positions.DistinctBy(p => p.Ticket).Count());
        if (venue.Settings.Margin == MarginMode.Netting) Assert.True(positions.Length <= 1);
    }

    /// <summary>Whatever the last price reached is gone from the books, but for want of volume. Stops moved since then keep their side of it.</summary>
    private static void NothingFires(SimulatedVenue venue, int symbol)
    {
        (long bid, long ask) = (venue.Bid(symbol), venue.Ask(symbol));
        bool isDeep = venue.Settings.Faults.DepthMax.Steps == 0;
        Assert.All(venue.Orders(symbol).ToArray().Where(_ => isDeep), o => Assert.False(o.Type switch
        {
            OrderType.BuyLimit => ask <= o.Price,
            OrderType.SellLimit => bid >= o.Price,
            OrderType.BuyStop or OrderType.BuyStopLimit => ask >= o.Price,
            OrderType.SellStop or OrderType.SellStopLimit => bid <= o.Price,
            _ => false,
        }));
        Assert.All(venue.Positions(symbol).ToArray(), p => Assert.False(p.IsLong
            ? (p.StopLoss != 0 && bid <= p.StopLoss) || (p.TakeProfit != 0 && bid >= p.TakeProfit)
            : (p.StopLoss != 0 && ask >= p.StopLoss) || (p.TakeProfit != 0 && ask <= p.TakeProfit)));
    }

    private static void Mirrored(SimulatedVenue venue, Mirror mirror)
    {
        IEnumerable<int> symbols = Enumerable.Range(0, venue.SymbolCount);
        Assert.Equal(mirror.Deals.Count, venue.History.Deals.Length);
        Assert.Equal(mirror.Orders.Values.Select(o => venue.Describe(in o)), symbols.SelectMany(s => venue.Orders(s).ToArray()).OrderBy(o => o.Ticket).Select(o => venue.Describe(in o)));
        Assert.Equal(mirror.Positions.Values, symbols.SelectMany(s => venue.Positions(s).ToArray()).OrderBy(p => p.Identifier));
    }
}
