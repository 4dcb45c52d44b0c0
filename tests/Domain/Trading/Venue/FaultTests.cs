using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class FaultTests
{
    [Fact]
    public void Latency_OfARequest_LetsTheMarketMoveFirst()
    {
        Floor floor = Slow(milliseconds: 1_500).Quote(110_000, 110_010);
        Assert.Equal(TradeRetcode.Placed, floor.Buy("0.10").Retcode);
        floor.Quote(110_100, 110_110);
        Assert.Equal(0, floor.Venue.Positions(0).Length);

        // Half a second after the last price and half before the next: it gets the last.
        floor.Quote(110_200, 110_210);

        Assert.Equal((110_110, floor.Now - TimeSpan.FromMilliseconds(500)), (floor.Position.Price, floor.Position.Opened));
        Assert.Equal(TradeRetcode.Done, floor.Sink.Answers[^1].Retcode);
    }

    [Fact]
    public void Latency_WithoutAPrice_EndsByTime()
    {
        Floor floor = Slow(milliseconds: 200).Quote(110_000, 110_010);
        floor.Buy("0.10");
        floor.Venue.Advance(floor.Now + TimeSpan.FromMilliseconds(200));
        Assert.Equal(110_010, floor.Position.Price);
    }

    [Fact]
    public void Latency_BetweenTwo_IsDrawnFromTheWholeRange()
    {
        Floor floor = new Floor(Floor.Hedging with { Faults = new() { Seed = 3, LatencyMin = TimeSpan.FromMilliseconds(10), LatencyMax = TimeSpan.FromMilliseconds(13) } });
        SortedSet<long> seen = [];
        for (int i = 0; i < 100; i++)
        {
            floor.Quote(110_000, 110_010).Buy("0.01");
            floor.Venue.Advance(floor.Now + TimeSpan.FromMilliseconds(500));
            seen.Add((floor.LastDeal.Time - floor.Now).Milliseconds);
        }

        Assert.Equal([10, 11, 12, 13], seen);
    }

    [Fact]
    public void Slippage_OfMarketOrdersAndStops_FollowsItsOdds()
    {
        Floor floor = new(Floor.Hedging with { Faults = new() { Seed = 9, Slippage = [new(0, 70), new(5, 20), new(-2, 10)] } }, deposit: 100_000_000);
        Dictionary<long, int> slips = [];
        for (int i = 0; i < 1_000; i++)
        {
            long slip = floor.Quote(110_000, 110_010).Buy("0.01").Price - 110_010;
            slips[slip] = slips.GetValueOrDefault(slip) + 1;
        }

        Assert.Equal([-2, 0, 5], slips.Keys.Order());
        Assert.InRange(slips[0], 640, 760);
        Assert.InRange(slips[5], 150, 250);
    }

    [Fact]
    public void Slippage_OfLimitsAndTakeProfits_IsNone()
    {
        Floor floor = new Floor(Floor.Hedging with { Faults = new() { Slippage = [new(50, 1)] } }).Quote(110_000, 110_010);
        floor.Place(OrderType.BuyLimit, "0.10", 109_900, tp: 110_000);
        floor.Quote(109_890, 109_900);
        Assert.Equal(109_900, floor.Position.Price);
        floor.Quote(110_000, 110_010);
        Assert.Equal((DealReason.TakeProfit, 110_000), (floor.LastDeal.Reason, floor.LastDeal.Price));
    }

    [Fact]
    public void Rejections_AtTheirOdds_HappenAndNothingElseDoes()
    {
        Floor floor = new(Floor.Hedging with { Faults = new() { Seed = 5, Rejections = [new(TradeRetcode.Reject, 100_000), new(TradeRetcode.Requote, 50_000)] } }, deposit: 100_000_000);
        List<TradeRetcode> codes = [];
        for (int i = 0; i < 2_000; i++) codes.Add(floor.Quote(110_000, 110_010).Buy("0.01").Retcode);
        Assert.InRange(codes.Count(c => c == TradeRetcode.Reject), 150, 250);
        Assert.InRange(codes.Count(c => c == TradeRetcode.Requote), 65, 135);
        Assert.Equal(codes.Count(c => c == TradeRetcode.Done), floor.Venue.Positions(0).Length);
    }

    [Fact]
    public void Timeouts_OfRequests_LeaveHalfOfThemExecuted()
    {
        Floor floor = new(Floor.Hedging with { Faults = new() { Rejections = [new(TradeRetcode.Timeout, 1_000_000)] } }, deposit: 100_000_000);
        for (int i = 0; i < 400; i++)
        {
            TradeAnswer answer = floor.Quote(110_000, 110_010).Buy("0.01");
            Assert.Equal((TradeRetcode.Timeout, default), (answer.Retcode, answer.Order));
        }

        Assert.InRange(floor.Venue.Positions(0).Length, 150, 250);
    }

    [Fact]
    public void Depth_BelowAnExchangeOrder_FillsItByAndBy()
    {
        Floor floor = new Floor(Shallow, Specs.EurUsd.Trade(t => t with { Execution = Arus.Grains.Abstractions.MarketData.TradeExecution.Exchange })).Quote(110_000, 110_010);

        TradeAnswer answer = floor.Buy("0.10", filling: OrderFilling.Return);
        Assert.Equal((TradeRetcode.DonePartial, Volume.Parse("0.04")), (answer.Retcode, answer.Volume));
        Assert.Equal((OrderState.Partial, Volume.Parse("0.06")), (floor.Order.State, floor.Order.Rest));

        floor.Quote(110_010, 110_020);
        Assert.Equal(Volume.Parse("0.02"), floor.Order.Rest);
        floor.Quote(110_020, 110_030);

        Assert.Equal((answer.Order, Volume.Parse("0.10"), 0), (floor.Position.Ticket, floor.Position.Volume, floor.Venue.Orders(0).Length));
        Assert.Equal((4 * 110_010) + (4 * 110_020) + (2 * 110_030), floor.Position.Cost);
    }

    [Fact]
    public void Depth_BelowAClosing_StopsWhenThePositionIsGone()
    {
        Floor floor = new Floor(Shallow, Specs.EurUsd.Trade(t => t with { Execution = Arus.Grains.Abstractions.MarketData.TradeExecution.Exchange })).Quote(110_000, 110_010);
        floor.Buy("0.04", sl: 109_000, filling: OrderFilling.Return);
        Ticket ticket = floor.Position.Ticket;
        floor.Quote(110_000, 110_010);
        floor.Buy("0.04", filling: OrderFilling.Return);
        TradeRequest close = Floor.Deal(OrderType.Sell, "0.04") with { Position = ticket, Filling = OrderFilling.Return };
        floor.Venue.Send(close);
        Assert.Equal(TradeRetcode.PositionClosed, floor.Venue.Send(close).Retcode);
        Assert.Single(floor.Venue.Positions(0).ToArray());
    }

    [Fact]
    public void Depth_BelowAWaitingOrder_FollowsItsFilling()
    {
        Floor floor = new Floor(Shallow).Quote(110_000, 110_010);
        Ticket all = floor.Venue.Send(Floor.Pending(OrderType.BuyLimit, "0.10", 109_900) with { Filling = OrderFilling.FillOrKill }).Order;
        Ticket some = floor.Venue.Send(Floor.Pending(OrderType.BuyLimit, "0.10", 109_900) with { Filling = OrderFilling.ImmediateOrCancel }).Order;
        Ticket rest = floor.Place(OrderType.BuyLimit, "0.10", 109_900).Order;

        floor.Quote(109_890, 109_900);

        Assert.Equal([some, rest], floor.Venue.Positions(0).ToArray().Select(p => p.Ticket));
        Assert.Equal((rest, Volume.Parse("0.06")), (floor.Order.Ticket, floor.Order.Rest));
        Assert.Equal([all, some], floor.Venue.History.Orders.ToArray().Select(o => o.Ticket));
    }

    private static VenueSettings Shallow => Floor.Hedging with { Faults = new() { DepthMin = new(4, 2), DepthMax = new(4, 2) } };

    private static Floor Slow(int milliseconds)
    {
        TimeSpan latency = TimeSpan.FromMilliseconds(milliseconds);
        return new(Floor.Hedging with { Faults = new() { LatencyMin = latency, LatencyMax = latency } });
    }
}
