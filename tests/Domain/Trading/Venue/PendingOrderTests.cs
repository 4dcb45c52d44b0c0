using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class PendingOrderTests
{
    private readonly Floor _floor = new Floor().Quote(110_000, 110_010);

    [Theory]
    [InlineData(OrderType.BuyLimit, 109_900, 109_890, 109_900, 109_900)]
    [InlineData(OrderType.BuyLimit, 109_900, 109_790, 109_800, 109_800)]
    [InlineData(OrderType.SellLimit, 110_100, 110_100, 110_110, 110_100)]
    [InlineData(OrderType.SellLimit, 110_100, 110_200, 110_210, 110_200)]
    [InlineData(OrderType.BuyStop, 110_100, 110_090, 110_100, 110_100)]
    [InlineData(OrderType.BuyStop, 110_100, 110_190, 110_200, 110_200)]
    [InlineData(OrderType.SellStop, 109_900, 109_900, 109_910, 109_900)]
    [InlineData(OrderType.SellStop, 109_900, 109_800, 109_810, 109_800)]
    public void Order_WhosePriceComes_IsFilledAtTheQuote(OrderType type, long price, long bid, long ask, long filled)
    {
        Ticket ticket = _floor.Place(type, "0.10", price).Order;
        _floor.Quote(110_000, 110_011);
        Assert.Equal(0, _floor.Venue.Positions(0).Length);

        _floor.Quote(bid, ask);

        Assert.Equal((ticket, filled), (_floor.Position.Ticket, _floor.Position.Price));
        Assert.Equal(0, _floor.Venue.Orders(0).Length);
        Assert.Equal(OrderState.Filled, _floor.Venue.History.Orders[^1].State);
    }

    [Theory]
    [InlineData(OrderType.BuyLimit, 109_900, 109_891, 109_901)]
    [InlineData(OrderType.SellLimit, 110_100, 110_099, 110_109)]
    [InlineData(OrderType.BuyStop, 110_100, 110_089, 110_099)]
    [InlineData(OrderType.SellStop, 109_900, 109_901, 109_911)]
    public void Order_OnePointAway_Waits(OrderType type, long price, long bid, long ask)
    {
        _floor.Place(type, "0.10", price);
        _floor.Quote(bid, ask);
        Assert.Equal(0, _floor.Venue.Positions(0).Length);
        Assert.Equal(OrderState.Placed, _floor.Order.State);
    }

    [Fact]
    public void StopLimit_ThatItsStopReaches_RestsAsALimit()
    {
        _floor.Place(OrderType.BuyStopLimit, "0.10", 110_100, stopLimit: 110_050);

        _floor.Quote(110_095, 110_105);
        Assert.Equal((OrderType.BuyLimit, 110_050, 0), (_floor.Order.Type, _floor.Order.Price, _floor.Order.StopLimit));

        _floor.Quote(110_039, 110_049);
        Assert.Equal(110_049, _floor.Position.Price);
    }

    [Theory]
    [InlineData(true, 109_500, 0, 109_500, DealReason.StopLoss, 109_500)]
    [InlineData(true, 109_500, 0, 109_000, DealReason.StopLoss, 109_000)]
    [InlineData(true, 0, 110_500, 110_500, DealReason.TakeProfit, 110_500)]
    [InlineData(true, 0, 110_500, 111_000, DealReason.TakeProfit, 111_000)]
    [InlineData(false, 110_500, 0, 110_490, DealReason.StopLoss, 110_500)]
    [InlineData(false, 110_500, 0, 110_990, DealReason.StopLoss, 111_000)]
    [InlineData(false, 0, 109_500, 109_490, DealReason.TakeProfit, 109_500)]
    [InlineData(false, 0, 109_500, 108_990, DealReason.TakeProfit, 109_000)]
    public void Stops_ReachedOrJumpedOver_CloseAtTheQuote(bool buy, long sl, long tp, long bid, DealReason reason, long price)
    {
        _ = buy ? _floor.Buy("0.10", sl, tp) : _floor.Sell("0.10", sl, tp);

        _floor.Quote(bid, bid + 10);

        Assert.Equal(0, _floor.Venue.Positions(0).Length);
        Assert.Equal((reason, price, DealEntry.Out), (_floor.LastDeal.Reason, _floor.LastDeal.Price, _floor.LastDeal.Entry));
    }

    [Fact]
    public void Stops_OfALong_LookAtTheBidAlone()
    {
        _floor.Buy("0.10", sl: 109_500, tp: 110_500);
        _floor.Quote(109_501, 109_400).Quote(110_499, 110_700);
        Assert.Equal(1, _floor.Venue.Positions(0).Length);
    }

    [Fact]
    public void Order_ThatJumpsOverItsOwnStop_IsFilledAndClosedAtOnce()
    {
        _floor.Place(OrderType.BuyLimit, "0.10", 109_900, sl: 109_800);
        _floor.Quote(109_700, 109_710);
        Assert.Equal([109_710, 109_700], _floor.Venue.History.Deals[^2..].ToArray().Select(d => d.Price));
    }

    [Fact]
    public void Order_ModifiedAndRemoved_IsToldAndKept()
    {
        Ticket ticket = _floor.Place(OrderType.BuyLimit, "0.10", 109_900).Order;
        TradeRequest change = Floor.Pending(OrderType.BuyLimit, "0.10", 109_800) with { Action = TradeAction.Modify, Order = ticket, StopLoss = 109_000 };

        Assert.Equal(TradeRetcode.Done, _floor.Venue.Send(change).Retcode);
        Assert.Equal((109_800, 109_000), (_floor.Order.Price, _floor.Order.StopLoss));

        Assert.Equal(TradeRetcode.Done, _floor.Venue.Send(new() { Action = TradeAction.Remove, Order = ticket }).Retcode);
        Assert.Equal(0, _floor.Venue.Orders(0).Length);
        Assert.Equal((OrderState.Canceled, _floor.Now), (_floor.Venue.History.Orders[^1].State, _floor.Venue.History.Orders[^1].Ended));
    }

    [Fact]
    public void Expiration_AtItsMoment_EndsTheOrder()
    {
        TradeRequest order = Floor.Pending(OrderType.BuyLimit, "0.10", 109_900) with { Time = OrderTime.Specified, Expiration = _floor.Now + TimeSpan.FromMinutes(1) };
        _floor.Venue.Send(order);
        _floor.Now += TimeSpan.FromSeconds(58);
        _floor.Quote(110_000, 110_010);
        Assert.Equal(1, _floor.Venue.Orders(0).Length);

        // The price that would fill it comes with the moment that ends it: the order is gone before the price.
        _floor.Quote(109_000, 109_010);
        Assert.Equal(0, _floor.Venue.Positions(0).Length);
        Assert.Equal(OrderState.Expired, _floor.Venue.History.Orders[^1].State);
    }

    [Fact]
    public void DayOrder_OverMidnight_Ends()
    {
        _floor.Venue.Send(Floor.Pending(OrderType.BuyLimit, "0.10", 109_900) with { Time = OrderTime.Day });
        _floor.Venue.Advance(Floor.Monday + TimeSpan.FromHours(13.99));
        Assert.Equal(1, _floor.Venue.Orders(0).Length);
        _floor.Venue.Advance(Floor.Monday + TimeSpan.FromHours(14));
        Assert.Equal(OrderState.Expired, _floor.Venue.History.Orders[^1].State);
    }
}
