using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class BarTests
{
    private readonly Floor _floor = new Floor().Bar(110_000, 110_100, 109_900, 110_000, spread: 10);

    [Fact]
    public void MarketOrder_SentAtAClose_IsFilledAtTheNextOpen()
    {
        TradeAnswer sent = _floor.Buy("0.10");
        Assert.Equal((TradeRetcode.Placed, 0), (sent.Retcode, _floor.Venue.Positions(0).Length));

        _floor.Bar(110_050, 110_060, 110_040, 110_045, spread: 10);

        Assert.Equal(110_060, _floor.Position.Price);
        Assert.Equal((sent.Request, TradeRetcode.Done), (_floor.Sink.Answers[^1].Request, _floor.Sink.Answers[^1].Retcode));
        Assert.Equal(-150, _floor.Venue.Funds.Profit.Minor);
    }

    [Fact]
    public void MarketOrder_WhoseMoneyIsGoneAtTheOpen_IsRefusedThen()
    {
        Floor floor = new Floor(deposit: 12_000).Bar(110_000, 110_000, 110_000, 110_000);
        floor.Buy("0.10");
        floor.Venue.Deposit(new(-5_000, Currency.Usd));
        floor.Bar(110_000, 110_000, 110_000, 110_000);
        Assert.Equal(TradeRetcode.NoMoney, floor.Sink.Answers[^1].Retcode);
    }

    // Open, high and low of the bid, with a spread of 10: the ask is 10 higher throughout.
    [Theory]
    [InlineData(OrderType.BuyLimit, 109_900, 110_000, 110_100, 109_890, 109_900)]
    [InlineData(OrderType.BuyLimit, 109_900, 109_800, 109_900, 109_700, 109_810)]
    [InlineData(OrderType.SellLimit, 110_200, 110_100, 110_200, 110_000, 110_200)]
    [InlineData(OrderType.SellLimit, 110_200, 110_300, 110_400, 110_250, 110_300)]
    [InlineData(OrderType.BuyStop, 110_200, 110_100, 110_190, 110_000, 110_200)]
    [InlineData(OrderType.BuyStop, 110_200, 110_300, 110_400, 110_250, 110_310)]
    [InlineData(OrderType.SellStop, 109_900, 110_000, 110_100, 109_900, 109_900)]
    [InlineData(OrderType.SellStop, 109_900, 109_800, 109_850, 109_750, 109_800)]
    public void WaitingOrder_InsideABarOrJumpedOver_IsFilledAtItsPriceOrTheOpen(OrderType type, long price, long open, long high, long low, long filled)
    {
        _floor.Place(type, "0.10", price);
        _floor.Bar(open, high, low, low, spread: 10);
        Assert.Equal(filled, _floor.Position.Price);
    }

    [Theory]
    [InlineData(true, 110_000, 110_000, 109_500, DealReason.StopLoss, 109_500)]
    [InlineData(true, 109_000, 109_100, 108_900, DealReason.StopLoss, 109_000)]
    [InlineData(true, 110_000, 110_500, 110_000, DealReason.TakeProfit, 110_500)]
    [InlineData(true, 111_000, 111_100, 110_900, DealReason.TakeProfit, 111_000)]
    [InlineData(true, 110_000, 110_500, 109_500, DealReason.StopLoss, 109_500)]
    [InlineData(false, 110_000, 110_490, 110_000, DealReason.StopLoss, 110_500)]
    [InlineData(false, 110_000, 110_000, 109_490, DealReason.TakeProfit, 109_500)]
    [InlineData(false, 110_000, 110_490, 109_490, DealReason.StopLoss, 110_500)]
    public void Stops_InsideABarOrJumpedOver_CloseAtTheirPriceOrTheOpen(bool buy, long open, long high, long low, DealReason reason, long price)
    {
        _ = buy ? _floor.Buy("0.10", 109_500, 110_500) : _floor.Sell("0.10", 110_500, 109_500);
        _floor.Bar(110_000, 110_010, 109_990, 110_000, spread: 10);
        Assert.Equal(1, _floor.Venue.Positions(0).Length);

        _floor.Bar(open, high, low, open, spread: 10);

        Assert.Equal((reason, price), (_floor.LastDeal.Reason, _floor.LastDeal.Price));
    }

    [Fact]
    public void Stops_BothInsideOneBar_TakeTheLossAndCount()
    {
        _floor.Buy("0.10", 109_500, 110_500);
        _floor.Bar(110_000, 110_600, 109_400, 110_000);
        Assert.Equal((DealReason.StopLoss, 1L), (_floor.LastDeal.Reason, _floor.Venue.AmbiguousBars));
    }

    [Fact]
    public void Stops_OfAnEntryInsideTheBar_LiveFromIt()
    {
        _floor.Place(OrderType.BuyLimit, "0.10", 109_800, sl: 109_600, tp: 110_050);
        _floor.Bar(110_000, 110_060, 109_700, 109_900);
        Assert.Equal((DealReason.TakeProfit, 110_050, 1L), (_floor.LastDeal.Reason, _floor.LastDeal.Price, _floor.Venue.AmbiguousBars));
    }

    [Fact]
    public void Orders_BothSidesInOneBar_FillTheNearerFirst()
    {
        _floor.Place(OrderType.SellStop, "0.10", 109_700);
        _floor.Place(OrderType.BuyStop, "0.10", 110_200);
        _floor.Bar(110_000, 110_300, 109_600, 110_000);
        Assert.Equal([110_200, 109_700], _floor.Venue.Positions(0).ToArray().Select(p => p.Price));
    }

    [Fact]
    public void StopLimit_ArmedInsideABar_WaitsForTheNext()
    {
        _floor.Place(OrderType.BuyStopLimit, "0.10", 110_200, stopLimit: 110_100);
        _floor.Bar(110_000, 110_300, 109_900, 110_250);
        Assert.Equal((OrderType.BuyLimit, 0), (_floor.Order.Type, _floor.Venue.Positions(0).Length));
        _floor.Bar(110_200, 110_250, 110_050, 110_200);
        Assert.Equal(110_100, _floor.Position.Price);
    }

    [Fact]
    public void StopOut_InsideABar_ClosesAtItsExtreme()
    {
        Floor floor = new Floor(deposit: 20_000).Bar(110_000, 110_000, 110_000, 110_000);
        floor.Buy("0.10");
        floor.Bar(110_000, 110_000, 108_200, 110_000);
        Assert.Equal((DealReason.StopOut, 108_200, 1L), (floor.LastDeal.Reason, floor.LastDeal.Price, floor.Venue.StopOuts));
    }
}
