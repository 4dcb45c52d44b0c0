using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Tests.Protocol;

/// <summary>One of each message, with something in every member.</summary>
internal static class Samples
{
    public static readonly BrokerTime Time = new(1_399_000_000_123);

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_399_000_000_456);

    public static readonly SymbolSpec Eurusd = SymbolOf("EURUSD", 5);

    public static readonly VenueBalance Balance = new()
    {
        Balance = Usd("10000.00"), Credit = Usd("0.00"), Profit = Usd("-3.20"), Equity = Usd("9996.80"), Margin = Usd("108.35"), MarginFree = Usd("9888.45"),
        TradeAllowed = true, ExpertsAllowed = true,
    };

    public static readonly VenuePosition Position = new()
    {
        Ticket = new(901), Identifier = new(901), Symbol = new("EURUSD"), Side = PositionSide.Sell, Volume = Volume.Parse("0.10"), Price = Price.Parse("1.08345"),
        StopLoss = Price.Parse("1.09000"), TakeProfit = Price.Parse("0"), Swap = Usd("0.00"), Profit = Usd("-3.20"), Magic = new(7_310_455_921_108_844), Opened = Time,
        Reason = DealReason.Expert,
    };

    public static readonly VenueOrder Order = new()
    {
        Ticket = new(905), Symbol = new("EURUSD"), Type = OrderType.BuyLimit, State = OrderState.Placed, Initial = Volume.Parse("0.10"), Current = Volume.Parse("0.10"),
        Price = Price.Parse("1.08000"), Filling = OrderFilling.Return, Time = OrderTime.Specified, Expiration = new(1_399_000_100_000), Magic = new(ulong.MaxValue),
        SetUp = Time, Reason = DealReason.Expert,
    };

    public static readonly VenueDeal Deal = new()
    {
        Deal = new(77), Order = new(905), Position = new(901), Symbol = new("EURUSD"), Type = DealType.Buy, Entry = DealEntry.In, Volume = Volume.Parse("0.10"),
        Price = Price.Parse("1.08345"), Profit = Usd("0.00"), Swap = Usd("0.00"), Commission = Usd("-0.35"), Fee = Usd("0.00"), Magic = new(7), Time = Time,
        Reason = DealReason.StopLoss,
    };

    public static readonly TerminalHello Hello = new()
    {
        Token = new("arus-mt5.YWNtZQ.ZGVzay0x.AAAA"), Build = 4885, Program = "ArusBridge 1.0", Time = Time, GmtOffset = TimeSpan.FromHours(3), ClockRate = 1, Feeds = true, Trades = true,
        Mark = new(118, new(7_310_455_921_108_844)), Epoch = 3,
        Account = new()
        {
            Login = "5012345", Server = "Broker-Demo", Company = "Broker Ltd", Name = "A. Trader \"Üñí\" 😀", Currency = Currency.Usd, Leverage = 100, Margin = MarginMode.Hedging,
            MarginCall = 100.00m, MarginStopOut = 50.00m, TradeAllowed = true, ExpertsAllowed = true, LimitOrders = 200,
        },
    };

    public static readonly SequencedCommand Command = new(119, new()
    {
        Magic = new(7_310_455_921_108_845), NotAfter = Now.AddSeconds(3), Epoch = 3, Action = TradeAction.Deal, Symbol = new("EURUSD"), Type = OrderType.Sell, Volume = Volume.Parse("0.10"),
        Price = Price.Parse("1.08345"), StopLoss = Price.Parse("1.09000"), TakeProfit = Price.Parse("1.07000"), Deviation = 20, Filling = OrderFilling.ImmediateOrCancel,
        Position = new(901), Held = true,
    });

    public static IEnumerable<TerminalMessage> OfTerminal =>
    [
        new TerminalMessage.Hello(1, "desk-1", Hello),
        new TerminalMessage.Heartbeat(Time),
        new TerminalMessage.Ack(),
        new TerminalMessage.Bye("DONE", "the chart was closed", null),
        new TerminalMessage.Error("BAD_FIELD", 7, "deviation of command is missing"),
        new TerminalMessage.Account(2, Balance),
        new TerminalMessage.Symbols(2, [Eurusd, SymbolOf("US.500#/cash", 2)]),
        new TerminalMessage.Positions(2, [Position]),
        new TerminalMessage.Orders(2, [Order]),
        new TerminalMessage.History(2, [Order with { State = OrderState.Filled, Ended = Time }]),
        new TerminalMessage.Deals(2, [Deal, Deal with { Symbol = default, Type = DealType.Balance, Profit = Usd("500.00") }]),
        new TerminalMessage.SnapshotEnd(2, new(5, 1, 0, 2, 4), Time),
        new TerminalMessage.Subscribed(0, new(Time, 2), true, null),
        new TerminalMessage.Subscribed(1, null, false, "UNKNOWN_SYMBOL"),
        new TerminalMessage.Clock(Time),
        new TerminalMessage.PageEnd(7, 1234, new(Time, 1), true),
        new TerminalMessage.Told(new VenueEvent.Journaled(119, new(7))),
        new TerminalMessage.Told(new VenueEvent.Result(119, new(7), new()
        {
            Code = "SENT", Retcode = TradeRetcode.Done, Order = new(905), Deal = new(77), Volume = Volume.Parse("0.10"), Price = Price.Parse("1.08345"), Comment = "Request executed",
        })),
        new TerminalMessage.Told(new VenueEvent.OrderSeen(Order)),
        new TerminalMessage.Told(new VenueEvent.DealSeen(Deal)),
        new TerminalMessage.Told(new VenueEvent.PositionSeen(Position)),
        new TerminalMessage.Told(new VenueEvent.PositionClosed(new(901), new(900))),
        new TerminalMessage.Told(new VenueEvent.BalanceSeen(Balance)),
        new TerminalMessage.Told(new VenueEvent.EpochTaken(4)),
        new TerminalMessage.Found(9, new(new(7), true, new(default, new(), [Position], [Order], [Order], [Deal]))),
        new TerminalMessage.Resync(),
        new TerminalMessage.Other("weather"),
    ];

    public static IEnumerable<GatewayMessage> OfGateway =>
    [
        new GatewayMessage.Welcome(41, Now, 3, 20_000, 121, new(1, Time)),
        new GatewayMessage.Heartbeat(Now),
        new GatewayMessage.Ack(),
        new GatewayMessage.Bye("VERSION", "version 2 is not spoken here", 30, [1]),
        new GatewayMessage.Error("UNKNOWN_SYMBOL", 12, "index 9 is not subscribed"),
        new GatewayMessage.SnapshotRequest(2, Time),
        new GatewayMessage.Subscribe([new(0, new("EURUSD"), new(Time, 2)), new(1, new("XAUUSD"), null)]),
        new GatewayMessage.Unsubscribe([1]),
        new GatewayMessage.PageTicks(7, 0, new(new(Time, 2), new(Time, 5))),
        new GatewayMessage.PageBars(8, 0, new(Timeframe.H1, Time, new(1_399_100_000_000))),
        new GatewayMessage.Credit(40_000),
        new GatewayMessage.Slow(12),
        new GatewayMessage.Command(Command, Now),
        new GatewayMessage.Kill(new(4, true, false)),
        new GatewayMessage.Find(9, [new(7), new(ulong.MaxValue)], Time),
        new GatewayMessage.Other("weather"),
    ];

    public static SymbolSpec SymbolOf(string name, byte digits) => new(
        new(name), "Euro vs US Dollar", digits,
        new()
        {
            TickSize = new(1, digits), TickValue = 1.00m, TickValueLoss = 1.01m, ContractSize = 100_000m, VolumeMin = Volume.Parse("0.01"), VolumeMax = Volume.Parse("500.00"),
            VolumeStep = Volume.Parse("0.01"), VolumeLimit = Volume.Parse("0"), StopsLevel = 10, FreezeLevel = 5, Mode = TradeMode.Full, Execution = TradeExecution.Market,
            Filling = FillingModes.FillOrKill | FillingModes.ImmediateOrCancel, ExpirationModes = 15, BaseCurrency = "EUR", ProfitCurrency = "USD",
        },
        new(CalculationMode.Forex, "EUR", 0m, 0m, 100_000m),
        new(SwapMode.Points, -6.30m, 1.20m, DayOfWeek.Wednesday),
        [new(DayOfWeek.Monday, TimeSpan.Zero, TimeSpan.FromDays(1)), new(DayOfWeek.Tuesday, TimeSpan.FromHours(1), TimeSpan.FromHours(23))]);

    private static Money Usd(string amount) => Money.Parse(amount, Currency.Usd);
}
