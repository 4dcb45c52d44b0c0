using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>A venue with EURUSD (number 0), 10,000 dollars, and short words to trade there. Its week begins on a Monday at ten.</summary>
internal sealed class Floor
{
    public static readonly BrokerTime Monday = BrokerTime.Of(new(2014, 5, 5, 10, 0, 0));

    public static readonly VenueSettings Hedging = new() { Margin = MarginMode.Hedging };

    public static readonly VenueSettings Netting = new() { Margin = MarginMode.Netting };

    public Floor(VenueSettings? settings = null, SymbolSpec? spec = null, long deposit = 1_000_000)
    {
        Venue = new(settings ?? Hedging, Sink);
        Venue.Add(spec ?? Specs.EurUsd);
        if (deposit != 0) Venue.Deposit(new(deposit, Venue.Settings.Currency));
    }

    public Recorder Sink { get; } = new();

    public SimulatedVenue Venue { get; }

    public BrokerTime Now { get; set; } = Monday;

    public long Balance => Venue.Funds.Balance.Minor;

    public BookPosition Position => Assert.Single(Venue.Positions(0).ToArray());

    public BookOrder Order => Assert.Single(Venue.Orders(0).ToArray());

    public BookDeal LastDeal => Venue.History.Deals[^1];

    /// <summary>A second later the market is there.</summary>
    public Floor Quote(long bid, long ask, int symbol = 0)
    {
        Now += TimeSpan.FromSeconds(1);
        Venue.Tell(symbol, new(Now, bid, ask, 0, 0, TickFlags.Bid | TickFlags.Ask));
        return this;
    }

    /// <summary>An hour's bar.</summary>
    public Floor Bar(long open, long high, long low, long close, int spread = 0)
    {
        Now += TimeSpan.FromHours(1);
        Venue.Play(0, new(Now, new(open, high, low, close), default, 1, 0, spread, BarFlags.None));
        return this;
    }

    public TradeAnswer Buy(string lots, long sl = 0, long tp = 0, OrderFilling filling = OrderFilling.FillOrKill) =>
        Venue.Send(Deal(OrderType.Buy, lots) with { StopLoss = sl, TakeProfit = tp, Filling = filling });

    public TradeAnswer Sell(string lots, long sl = 0, long tp = 0, OrderFilling filling = OrderFilling.FillOrKill) =>
        Venue.Send(Deal(OrderType.Sell, lots) with { StopLoss = sl, TakeProfit = tp, Filling = filling });

    /// <summary>At the market, the whole position or a part.</summary>
    public TradeAnswer Close(Ticket position, string? lots = null)
    {
        BookPosition open = Venue.Positions(0).ToArray().Single(p => p.Ticket == position);
        return Venue.Send(Deal(open.IsLong ? OrderType.Sell : OrderType.Buy, lots ?? open.Volume.ToString()) with { Position = position });
    }

    public TradeAnswer Place(OrderType type, string lots, long price, long sl = 0, long tp = 0, long stopLimit = 0) =>
        Venue.Send(Pending(type, lots, price) with { StopLoss = sl, TakeProfit = tp, StopLimit = stopLimit });

    public static TradeRequest Deal(OrderType type, string lots) => new()
    {
        Action = TradeAction.Deal, Symbol = SymbolName.Parse("EURUSD"), Type = type, Volume = Volume.Parse(lots), Magic = new(7),
    };

    public static TradeRequest Pending(OrderType type, string lots, long price) =>
        Deal(type, lots) with { Action = TradeAction.Pending, Price = price, Filling = OrderFilling.Return };
}
