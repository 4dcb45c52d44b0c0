using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>Margin, conversion, swap and stop-out in dollars and cents that a person can follow.</summary>
public sealed class MoneyTests
{
    [Fact]
    public void Margin_OfAPair_IsItsContractByLeverageAtTheAsk()
    {
        Floor floor = new Floor().Quote(110_000, 110_010);
        floor.Buy("0.10");
        Assert.Equal((11_001, 1_000_000 - 11_001 - 100), (floor.Venue.Funds.Margin.Minor, floor.Venue.Funds.FreeMargin.Minor));
        Assert.Equal(100m * 999_900 / 11_001, floor.Venue.Funds.MarginLevel);

        floor.Quote(120_000, 120_010);
        Assert.Equal(11_001, floor.Venue.Funds.Margin.Minor);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50_000, 5_500)]
    [InlineData(100_000, 11_000)]
    [InlineData(200_000, 22_000)]
    public void Margin_OfTheCoveredPart_IsByTheHedgedTerms(int hedged, long margin)
    {
        Floor floor = new Floor(spec: Specs.EurUsd with { Margin = Specs.EurUsd.Margin with { Hedged = hedged } }).Quote(110_000, 110_000);
        floor.Buy("0.10");
        floor.Sell("0.10");
        Assert.Equal(margin, floor.Venue.Funds.Margin.Minor);
        floor.Sell("0.05");
        Assert.Equal(margin + 5_500, floor.Venue.Funds.Margin.Minor);
    }

    [Theory]
    [InlineData(CalculationMode.Forex, 0, 1_000)]
    [InlineData(CalculationMode.Forex, 5_000, 5_000)]
    [InlineData(CalculationMode.ForexNoLeverage, 0, 100_000)]
    [InlineData(CalculationMode.Cfd, 0, 110_000)]
    [InlineData(CalculationMode.CfdIndex, 0, 110_000)]
    [InlineData(CalculationMode.CfdLeverage, 0, 1_100)]
    [InlineData(CalculationMode.ExchangeStocks, 0, 110_000)]
    [InlineData(CalculationMode.Futures, 700, 700)]
    [InlineData(CalculationMode.ExchangeFutures, 700, 700)]
    public void Margin_OfALot_FollowsItsCalculation(CalculationMode mode, int initial, long dollars)
    {
        SymbolSpec spec = Specs.EurUsd with { Margin = new(mode, "USD", mode == CalculationMode.Forex ? initial * 100 : initial, 0, 0) };
        Floor floor = new Floor(spec: spec, deposit: 100_000_000).Quote(110_000, 110_000);
        floor.Buy("1.00");
        Assert.Equal(dollars * 100, floor.Venue.Funds.Margin.Minor);
    }

    [Fact]
    public void Profit_InYen_IsConvertedAtTheWorseSide()
    {
        Floor floor = new Floor(spec: Specs.UsdJpy).Quote(100_000, 100_010);
        Ticket ticket = floor.Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Symbol = Specs.UsdJpy.Symbol }).Order;
        Assert.Equal((10_000, -100), (floor.Venue.Funds.Margin.Minor, floor.Venue.Funds.Profit.Minor));

        floor.Quote(101_010, 101_020);
        Assert.Equal(9_899, floor.Venue.Funds.Profit.Minor);
        floor.Venue.Send(Floor.Deal(OrderType.Sell, "0.10") with { Symbol = Specs.UsdJpy.Symbol, Position = ticket });
        Assert.Equal(1_009_899, floor.Balance);
    }

    [Fact]
    public void Profit_InACurrencyTwoStepsAway_IsConvertedOverTheThird()
    {
        Floor floor = new Floor(Floor.Hedging with { Currency = Currency.Gbp }, Specs.EurJpy);
        floor.Venue.Add(Specs.UsdJpy);
        floor.Venue.Add(Specs.GbpUsd);
        floor.Quote(140_000, 140_000).Quote(100_000, 100_000, symbol: 1);
        Assert.Equal(TradeRetcode.PriceOff, floor.Venue.Check(Floor.Deal(OrderType.Buy, "0.10") with { Symbol = Specs.EurJpy.Symbol }));

        floor.Quote(160_000, 160_000, symbol: 2);
        Assert.Equal(TradeRetcode.PriceOff, floor.Venue.Check(Floor.Deal(OrderType.Buy, "0.10") with { Symbol = Specs.EurJpy.Symbol }));
        floor.Venue.Add(Specs.EurUsd);
        floor.Quote(140_000, 140_000, symbol: 3);
        floor.Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Symbol = Specs.EurJpy.Symbol });
        floor.Quote(141_000, 141_000);

        // 10,000 yen are 100 dollars are 62.50 pounds; 100 euros of margin are 140 dollars are 87.50 pounds.
        Assert.Equal((6_250, 8_750), (floor.Venue.Funds.Profit.Minor, floor.Venue.Funds.Margin.Minor));
    }

    [Fact]
    public void Profit_ByAFixedRate_NeedsNoSymbol()
    {
        Floor floor = new Floor(Floor.Hedging with { Currency = Currency.Idr, Rates = [new("USD", "IDR", 16_000m), new("EUR", "IDR", 17_500.5m)] }, deposit: 100_000_000_000);
        floor.Quote(110_000, 110_000).Buy("0.10");
        floor.Quote(110_001, 110_001);
        Assert.Equal((160_000, 175_005_000), (floor.Venue.Funds.Profit.Minor, floor.Venue.Funds.Margin.Minor));
    }

    [Theory]
    [InlineData(SwapMode.Disabled, 0)]
    [InlineData(SwapMode.Points, -63)]
    [InlineData(SwapMode.ReopenCurrent, -63)]
    [InlineData(SwapMode.BaseCurrency, -69)]
    [InlineData(SwapMode.MarginCurrency, -69)]
    [InlineData(SwapMode.DepositCurrency, -63)]
    [InlineData(SwapMode.InterestCurrent, -210)]
    [InlineData(SwapMode.InterestOpen, -193)]
    public void Swap_OfANight_IsByItsMode(SwapMode mode, long cents)
    {
        Floor floor = new Floor(spec: Specs.EurUsd with { Swap = new(mode, -6.3m, 1, DayOfWeek.Friday) }).Quote(110_000, 110_000);
        floor.Buy("0.10");
        floor.Quote(120_000, 120_000).Quote(110_000, 110_000).Quote(mode == SwapMode.InterestCurrent ? 120_000 : 110_000, 110_000);
        floor.Venue.Advance(Floor.Monday + TimeSpan.FromHours(14));
        Assert.Equal(cents, floor.Position.Swap);
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 7, -7)]
    [InlineData(DayOfWeek.Friday, 7, -7)]
    [InlineData(DayOfWeek.Wednesday, 2, -2)]
    [InlineData(DayOfWeek.Wednesday, 3, -5)]
    [InlineData(DayOfWeek.Friday, 5, -7)]
    public void Swap_OfAWeek_IsThatOfSevenDays(DayOfWeek triple, int days, long nights)
    {
        Floor floor = new Floor(spec: Specs.EurUsd with { Swap = new(SwapMode.DepositCurrency, -1, 1, triple) }).Quote(110_000, 110_000);
        Ticket ticket = floor.Buy("1.00").Order;
        floor.Venue.Advance(Floor.Monday + TimeSpan.FromDays(days));
        Assert.Equal(nights * 100, floor.Position.Swap);

        floor.Now = floor.Venue.Now;
        floor.Quote(110_000, 110_000).Close(ticket, "0.40");
        Assert.Equal((nights * 40, nights * 60), (floor.LastDeal.Swap, floor.Position.Swap));
        Assert.Equal(1_000_000 + (nights * 40), floor.Balance);
    }

    [Fact]
    public void StopOut_AtItsLevel_ClosesTheMostLosingUntilAbove()
    {
        // Margin 330 dollars; at half of it, 165, the account is stopped out. Three positions of 0.10 lose a dollar each ten points.
        Floor floor = new Floor(deposit: 100_000).Quote(110_000, 110_000);
        Ticket first = floor.Buy("0.10").Order;
        Ticket worst = floor.Quote(110_100, 110_100).Buy("0.10").Order;
        Ticket third = floor.Quote(110_000, 110_000).Buy("0.10").Order;

        floor.Quote(108_401, 108_401);
        Assert.False(floor.Venue.Funds.IsMarginCalled);
        floor.Quote(107_251, 107_251);
        Assert.True(floor.Venue.Funds.IsMarginCalled);
        Assert.Equal(3, floor.Venue.Positions(0).Length);
        floor.Quote(107_249, 107_249);

        Assert.Equal([first, third], floor.Venue.Positions(0).ToArray().Select(p => p.Ticket));
        Assert.Equal((DealReason.StopOut, worst), (floor.LastDeal.Reason, floor.LastDeal.Position));
        Assert.True(floor.Venue.Funds.MarginLevel > 50);
    }

    [Fact]
    public void StopOut_InMoney_LooksAtEquityAlone()
    {
        Floor floor = new Floor(Floor.Hedging with { StopOutBy = StopOutMode.Money, StopOut = 900 }, deposit: 100_000).Quote(110_000, 110_000);
        floor.Buy("0.10");
        floor.Quote(109_001, 109_001);
        Assert.Equal(1, floor.Venue.Positions(0).Length);
        floor.Quote(109_000, 109_000);
        Assert.Equal(0, floor.Venue.Positions(0).Length);
    }

    [Fact]
    public void StopOut_ByAWithdrawal_ComesWithTheNextPrice()
    {
        Floor floor = new Floor().Quote(110_000, 110_000);
        floor.Buy("0.10");
        floor.Venue.Deposit(new(-995_000, Currency.Usd));
        floor.Quote(110_000, 110_000);
        Assert.Equal(DealReason.StopOut, floor.LastDeal.Reason);
    }

    [Fact]
    public void StopOut_OfAClosedMarket_WaitsForItsOpening()
    {
        TradingSession monday = new(DayOfWeek.Monday, TimeSpan.Zero, TimeSpan.FromHours(11));
        TradingSession later = new(DayOfWeek.Monday, TimeSpan.FromHours(13), TimeSpan.FromHours(24));
        Floor floor = new Floor(spec: Specs.EurUsd with { Sessions = [monday, later] }, deposit: 20_000).Quote(110_000, 110_000);
        floor.Buy("0.10");
        floor.Now += TimeSpan.FromHours(2);
        floor.Quote(100_000, 100_000);
        Assert.Equal(1, floor.Venue.Positions(0).Length);

        floor.Now += TimeSpan.FromHours(1);
        floor.Quote(100_000, 100_000);
        Assert.Equal(DealReason.StopOut, floor.LastDeal.Reason);
    }

    [Fact]
    public void Credit_IsEquityAndNoBalance()
    {
        Floor floor = new Floor().Quote(110_000, 110_000);
        floor.Venue.GiveCredit(new(50_000, Currency.Usd));
        Assert.Equal((1_000_000, 50_000, 1_050_000), (floor.Balance, floor.Venue.Funds.Credit.Minor, floor.Venue.Funds.Equity.Minor));
    }

    [Fact]
    public void Funds_OfAnotherCurrency_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new Floor().Venue.Deposit(new(1, Currency.Eur)));
}
