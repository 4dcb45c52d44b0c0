using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class VenueSaveTests
{
    [Fact]
    public void Restored_InTheMiddleOfEverything_GoesOnAlike()
    {
        Floor floor = Busy();
        SimulatedVenue restored = SimulatedVenue.Restore(floor.Venue.Save(), SilentSink.Instance);
        Assert.Equal(floor.Venue.Save(), restored.Save());
        Assert.Equal(floor.Venue.Settings with { Rates = [], Faults = VenueFaults.None }, restored.Settings with { Rates = [], Faults = VenueFaults.None });
        Assert.Equal(floor.Venue.Settings.Rates.AsEnumerable(), restored.Settings.Rates);
        Assert.Equal(floor.Venue.Spec(0) with { Sessions = [] }, restored.Spec(0) with { Sessions = [] });
        Assert.Equal(floor.Venue.Spec(0).Sessions.AsEnumerable(), restored.Spec(0).Sessions);

        Tick tick = new(floor.Now + TimeSpan.FromSeconds(9), 109_000, 109_010, 0, 0, TickFlags.None);
        floor.Venue.Tell(0, tick);
        restored.Tell(0, tick);

        Assert.Equal(floor.Venue.Save(), restored.Save());
        Assert.Equal(DealReason.StopLoss, restored.History.Deals[^1].Reason);
    }

    [Fact]
    public void Bytes_WithAnyBitTurned_AreRefused()
    {
        byte[] saved = Busy().Venue.Save();
        for (int i = 0; i < saved.Length; i++)
        {
            saved[i] ^= 1;
            Assert.Throws<FormatException>(() => SimulatedVenue.Restore(saved, SilentSink.Instance));
            saved[i] ^= 1;
        }
    }

    [Fact]
    public void Bytes_CutShort_AreRefused()
    {
        byte[] saved = Busy().Venue.Save();
        Assert.All(Enumerable.Range(0, saved.Length), length => Assert.Throws<FormatException>(() => SimulatedVenue.Restore(saved.AsMemory(0, length), SilentSink.Instance)));
    }

    [Fact]
    public void History_AskedByTicketMagicAndTime_Answers()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        TradeAnswer bought = floor.Buy("0.10");
        BrokerTime later = floor.Quote(110_100, 110_110).Now;
        floor.Venue.Send(Floor.Deal(OrderType.Sell, "0.10") with { Position = bought.Order, Magic = new(8) });

        Assert.True(floor.Venue.History.TryDeal(bought.Deal, out BookDeal deal));
        Assert.Equal(bought.Order, deal.Order);
        Assert.False(floor.Venue.History.TryDeal(new(99), out _));
        Assert.False(floor.Venue.History.TryDeal(default, out _));
        Assert.True(floor.Venue.History.TryOrder(bought.Order, out BookOrder order));
        Assert.Equal((OrderState.Filled, new Magic(7)), (order.State, order.Magic));
        Assert.False(floor.Venue.History.TryOrder(new(99), out _));
        Assert.Equal([DealEntry.Out], floor.Venue.History.DealsSince(later).Select(d => d.Entry));
        Assert.Equal([new Magic(8)], floor.Venue.History.OrdersSince(later).Select(o => o.Magic));
        Assert.Equal([DealEntry.In], floor.Venue.History.DealsOf(new(7)).Select(d => d.Entry));

        VenueSnapshot found = floor.Venue.Find(new(7));
        Assert.Equal((0, 0, 1, 1), (found.Positions.Length, found.Orders.Length, found.History.Length, found.Deals.Length));
    }

    [Fact]
    public void Snapshot_OfAVenue_SaysItInTheContractsWords()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        floor.Buy("0.10", sl: 109_000);
        floor.Place(OrderType.BuyLimit, "0.20", 109_500);

        VenueSnapshot snapshot = floor.Venue.Snapshot(floor.Now);

        VenuePosition position = Assert.Single(snapshot.Positions);
        Assert.Equal(("1.10010", "1.09000", "-1.00 USD", "0.10"), (position.Price.ToString(), position.StopLoss.ToString(), position.Profit.ToString(), position.Volume.ToString()));
        Assert.Equal("1.09500", Assert.Single(snapshot.Orders).Price.ToString());
        Assert.Single(snapshot.History);
        Assert.Single(snapshot.Deals);
        Assert.Equal(("10000.00 USD", "9999.00 USD", "9888.99 USD"), (snapshot.Balance.Balance.ToString(), snapshot.Balance.Equity.ToString(), snapshot.Balance.MarginFree.ToString()));
    }

    [Fact]
    public void Command_AsARequest_KeepsItsPricesAtTheSymbolsDigits()
    {
        VenueCommand command = new()
        {
            Magic = new(7310455921108845), Action = TradeAction.Pending, Symbol = Specs.EurUsd.Symbol, Type = OrderType.BuyLimit, Volume = Volume.Parse("0.10"),
            Price = Price.Parse("1.095"), StopLoss = Price.Parse("1.09000"), Filling = OrderFilling.Return,
        };
        Floor floor = new Floor().Quote(110_000, 110_010);

        Assert.Equal(TradeRetcode.Done, floor.Venue.Send(TradeRequest.Of(command, 5)).Retcode);
        Assert.Equal((109_500, 109_000, new Magic(7310455921108845), DealReason.Expert), (floor.Order.Price, floor.Order.StopLoss, floor.Order.Magic, floor.Order.Reason));
        Assert.Equal(TradeRetcode.InvalidPrice, floor.Venue.Send(TradeRequest.Of(command with { Price = Price.Parse("1.0950001") }, 5)).Retcode);
        Assert.Equal(TradeRetcode.InvalidStops, floor.Venue.Send(TradeRequest.Of(command with { StopLoss = Price.Parse("1.0950001") }, 5)).Retcode);
    }

    [Fact]
    public void Prices_AtWhichNothingFires_AllocateNothing()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        for (int i = 0; i < 5; i++)
        {
            floor.Buy("0.01", sl: 105_000, tp: 115_000);
            floor.Place(OrderType.BuyLimit, "0.01", 104_000);
        }

        floor.Quote(110_000, 110_010);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) floor.Quote(110_000 + (i % 50), 110_010 + (i % 50));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Floor Busy()
    {
        VenueSettings settings = Floor.Hedging with
        {
            Rates = [new("JPY", "USD", 0.0067m)],
            BarSpread = 12,
            Commission = CommissionRule.PerLot(3.5m),
            Faults = new() { Seed = 4, Slippage = [new(1, 2)], LatencyMin = TimeSpan.FromSeconds(2), LatencyMax = TimeSpan.FromSeconds(3) },
        };
        Floor floor = new Floor(settings, Specs.EurUsd with { Sessions = [new(DayOfWeek.Monday, TimeSpan.Zero, TimeSpan.FromHours(24))] }).Quote(110_000, 110_010);
        floor.Buy("0.10", sl: 109_500);
        floor.Place(OrderType.BuyLimit, "0.30", 108_000);
        floor.Now += TimeSpan.FromSeconds(5);
        floor.Quote(110_000, 110_010);
        floor.Venue.Send(Floor.Deal(OrderType.Sell, "0.20") with { Comment = "später" });
        return floor;
    }
}
