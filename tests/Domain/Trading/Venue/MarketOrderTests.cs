using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

public sealed class MarketOrderTests
{
    [Fact]
    public void Buy_AtAQuote_IsFilledAtTheAskAndTold()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);

        TradeAnswer answer = floor.Buy("0.10", sl: 109_000, tp: 112_000);

        Assert.Equal(new TradeAnswer(1, TradeRetcode.Done, new(1), new(2), 110_010, Volume.Parse("0.10")), answer);
        Assert.Equal((110_010, 109_000, 112_000), (floor.Position.Price, floor.Position.StopLoss, floor.Position.TakeProfit));
        Assert.Equal(
            ["deal 1 Balance In 0 @0", "balance 1000000 0", "order+ 1 Buy Started", "deal 2 Buy In 0.10 @110010", "position+ 1 Buy 0.10", "order- 1 Filled Done", "answer 1 Done"],
            floor.Sink.Lines);
    }

    [Fact]
    public void Position_ClosedAtABetterBid_PaysTheDifference()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        Ticket ticket = floor.Buy("0.10").Order;
        floor.Quote(110_110, 110_120);
        Assert.Equal(1_000, floor.Venue.Funds.Profit.Minor);

        Assert.Equal(TradeRetcode.Done, floor.Close(ticket).Retcode);

        Assert.Equal((1_001_000, 0), (floor.Balance, floor.Venue.Positions(0).Length));
        Assert.Equal((DealEntry.Out, 1_000, new Ticket(1)), (floor.LastDeal.Entry, floor.LastDeal.Profit, floor.LastDeal.Position));
    }

    [Fact]
    public void Hedging_OppositeOrders_StandSideBySide()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        floor.Buy("0.10");
        floor.Sell("0.10");
        Assert.Equal([PositionSide.Buy, PositionSide.Sell], floor.Venue.Positions(0).ToArray().Select(p => p.Side));
    }

    [Fact]
    public void Netting_SecondBuy_AveragesWithoutLoss()
    {
        Floor floor = new Floor(Floor.Netting).Quote(110_000, 110_001);
        floor.Buy("0.10");
        floor.Quote(110_000, 110_002).Buy("0.20");

        Assert.Equal((Volume.Parse("0.30"), 110_002, (10 * 110_001) + (20 * 110_002)), (floor.Position.Volume, floor.Position.Price, floor.Position.Cost));
        floor.Quote(110_100, 110_110).Sell("0.30");
        Assert.Equal(1_000_000 + 990 + (2 * 980), floor.Balance);
    }

    [Fact]
    public void Netting_LargerOppositeOrder_TurnsThePositionRound()
    {
        Floor floor = new Floor(Floor.Netting).Quote(110_000, 110_010);
        floor.Buy("0.10", sl: 109_000);
        floor.Quote(110_110, 110_120);

        TradeAnswer answer = floor.Sell("0.30", sl: 111_000);

        Assert.Equal((DealEntry.InOut, Volume.Parse("0.30"), 1_000), (floor.LastDeal.Entry, floor.LastDeal.Volume, floor.LastDeal.Profit));
        Assert.Equal((PositionSide.Sell, Volume.Parse("0.20"), 110_110, 111_000), (floor.Position.Side, floor.Position.Volume, floor.Position.Price, floor.Position.StopLoss));
        Assert.Equal((answer.Order, new Ticket(1)), (floor.Position.Ticket, floor.Position.Identifier));
    }

    [Fact]
    public void Hedging_PartClosed_KeepsTicketAndRest()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        Ticket ticket = floor.Buy("0.30").Order;
        floor.Close(ticket, "0.10");
        Assert.Equal((ticket, Volume.Parse("0.20")), (floor.Position.Ticket, floor.Position.Volume));
        Assert.Equal(1_000_000 - 100, floor.Balance);
    }

    [Fact]
    public void CloseBy_OppositePositions_SavesTheSpread()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        Ticket bought = floor.Buy("0.30").Order;
        Ticket sold = floor.Quote(110_050, 110_060).Sell("0.10").Order;

        TradeAnswer answer = floor.Venue.Send(new() { Action = TradeAction.CloseBy, Symbol = Specs.EurUsd.Symbol, Type = OrderType.CloseBy, Position = bought, PositionBy = sold });

        Assert.Equal((TradeRetcode.Done, 110_050L), (answer.Retcode, answer.Price));
        Assert.Equal((bought, Volume.Parse("0.20"), 1_000_000 + 400), (floor.Position.Ticket, floor.Position.Volume, floor.Balance));
        Assert.All(floor.Venue.History.Deals[^2..].ToArray(), d => Assert.Equal(DealEntry.OutBy, d.Entry));
    }

    [Theory]
    [InlineData(CommissionKind.PerLot, 3.5, 35)]
    [InlineData(CommissionKind.PerDeal, 1.25, 125)]
    [InlineData(CommissionKind.None, 9, 0)]
    public void Commission_OfADeal_IsTakenAtOnce(CommissionKind kind, double amount, long paid)
    {
        Floor floor = new Floor(Floor.Hedging with { Commission = new(kind, (decimal)amount) }).Quote(110_000, 110_000);
        floor.Buy("0.10");
        Assert.Equal((-paid, 1_000_000 - paid), (floor.LastDeal.Commission, floor.Balance));
    }

    [Fact]
    public void Sink_ActingOnTheVenue_IsRefused()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        floor.Sink.Then = () => floor.Venue.Deposit(new(1, Currency.Usd));
        Assert.Throws<InvalidOperationException>(() => floor.Buy("0.10"));
    }
}
