using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>One way to each answer of a trade server.</summary>
public sealed class RetcodeTests
{
    private static readonly SymbolName s_euro = Specs.EurUsd.Symbol;

    private static readonly Dictionary<TradeRetcode, Func<TradeAnswer>> s_ways = new()
    {
        [TradeRetcode.Requote] = () => Instant().Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Price = 110_000, Deviation = 9 }),
        [TradeRetcode.Reject] = () => Open(Faults(depth: "0.05")).Buy("0.10"),
        [TradeRetcode.Cancel] = () => Faulty(TradeRetcode.Cancel).Buy("0.10"),
        [TradeRetcode.Placed] = () => Open(Floor.Hedging with { Faults = new() { LatencyMin = TimeSpan.FromMilliseconds(50), LatencyMax = TimeSpan.FromMilliseconds(60) } }).Buy("0.10"),
        [TradeRetcode.Done] = () => Open().Buy("0.10"),
        [TradeRetcode.DonePartial] = () => Open(Faults(depth: "0.05")).Buy("0.10", filling: OrderFilling.ImmediateOrCancel),
        [TradeRetcode.Error] = () => Faulty(TradeRetcode.Error).Buy("0.10"),
        [TradeRetcode.Timeout] = () => Faulty(TradeRetcode.Timeout).Buy("0.10"),
        [TradeRetcode.Invalid] = () => Open().Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Symbol = SymbolName.Parse("NOSUCH") }),
        [TradeRetcode.InvalidVolume] = () => Open().Buy("0.015"),
        [TradeRetcode.InvalidPrice] = () => Open().Place(OrderType.BuyLimit, "0.10", 110_010),
        [TradeRetcode.InvalidStops] = () => Open().Buy("0.10", sl: 110_000),
        [TradeRetcode.TradeDisabled] = () => Open(spec: Specs.EurUsd.Trade(t => t with { Mode = TradeMode.Disabled })).Buy("0.10"),
        [TradeRetcode.MarketClosed] = () => Open(spec: Specs.EurUsd with { Sessions = [new(DayOfWeek.Tuesday, TimeSpan.Zero, TimeSpan.FromHours(24))] }).Buy("0.10"),
        [TradeRetcode.NoMoney] = () => Open(deposit: 10_000).Buy("0.10"),
        [TradeRetcode.PriceChanged] = () => Executed(TradeExecution.Request).Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Price = 110_000, Deviation = 9 }),
        [TradeRetcode.PriceOff] = () => new Floor().Buy("0.10"),
        [TradeRetcode.InvalidExpiration] = () => Open().Venue.Send(Floor.Pending(OrderType.BuyLimit, "0.10", 109_000) with { Time = OrderTime.Specified, Expiration = Floor.Monday }),
        [TradeRetcode.OrderChanged] = ChangeOfAnEndedOrder,
        [TradeRetcode.TooManyRequests] = () => Twice(Open(Floor.Hedging with { RequestsPerSecond = 1 })),
        [TradeRetcode.NoChanges] = () => StopsAgain(Open()),
        [TradeRetcode.ServerDisablesAt] = () => Open(Floor.Hedging with { ExpertsAllowed = false }).Venue.Send(Floor.Deal(OrderType.Buy, "0.10") with { Reason = DealReason.Expert }),
        [TradeRetcode.ClientDisablesAt] = () => Faulty(TradeRetcode.ClientDisablesAt).Buy("0.10"),
        [TradeRetcode.Locked] = () => Faulty(TradeRetcode.Locked).Buy("0.10"),
        [TradeRetcode.Frozen] = RemovalNearTheMarket,
        [TradeRetcode.InvalidFill] = () => Open().Buy("0.10", filling: OrderFilling.Return),
        [TradeRetcode.Connection] = () => Faulty(TradeRetcode.Connection).Buy("0.10"),
        [TradeRetcode.OnlyReal] = () => Faulty(TradeRetcode.OnlyReal).Buy("0.10"),
        [TradeRetcode.LimitOrders] = () => TwoOrders(Open(Floor.Hedging with { LimitOrders = 1 })),
        [TradeRetcode.LimitVolume] = () => TwoOrders(Open(spec: Specs.EurUsd.Trade(t => t with { VolumeLimit = new(15, 2) }))),
        [TradeRetcode.InvalidOrder] = () => Open().Venue.Send(Floor.Pending(OrderType.Buy, "0.10", 109_000)),
        [TradeRetcode.PositionClosed] = () => Open().Venue.Send(Floor.Deal(OrderType.Sell, "0.10") with { Position = new(99) }),
        [TradeRetcode.InvalidCloseVolume] = () => CloseOf(Open(), "0.20"),
        [TradeRetcode.CloseOrderExist] = CloseTwiceOnTheWay,
        [TradeRetcode.LimitPositions] = () => Twice(Open(Floor.Hedging with { LimitPositions = 1 })),
        [TradeRetcode.RejectCancel] = () => Faulty(TradeRetcode.RejectCancel).Buy("0.10"),
        [TradeRetcode.LongOnly] = () => Open(spec: Specs.EurUsd.Trade(t => t with { Mode = TradeMode.LongOnly })).Sell("0.10"),
        [TradeRetcode.ShortOnly] = () => Open(spec: Specs.EurUsd.Trade(t => t with { Mode = TradeMode.ShortOnly })).Buy("0.10"),
        [TradeRetcode.CloseOnly] = () => Open(spec: Specs.EurUsd.Trade(t => t with { Mode = TradeMode.CloseOnly })).Buy("0.10"),
        [TradeRetcode.FifoClose] = () => CloseYounger(Open(Floor.Hedging with { FifoClose = true })),
        [TradeRetcode.HedgeProhibited] = () => BothWays(Open(Floor.Hedging with { HedgeAllowed = false })),
    };

    public static TheoryData<TradeRetcode> Codes => [.. Enum.GetValues<TradeRetcode>().Where(c => c != TradeRetcode.None)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Server_AskedForIt_AnswersTheCode(TradeRetcode code) => Assert.Equal(code, s_ways[code]().Retcode);

    [Theory]
    [InlineData("0.00")]
    [InlineData("-0.10")]
    [InlineData("500.01")]
    [InlineData("0.001")]
    public void Volume_OutsideTheTerms_IsRefused(string lots) => Assert.Equal(TradeRetcode.InvalidVolume, Open().Buy(lots).Retcode);

    [Theory]
    [InlineData(OrderType.BuyLimit, 109_911, TradeRetcode.InvalidPrice)]
    [InlineData(OrderType.BuyLimit, 109_910, TradeRetcode.Done)]
    [InlineData(OrderType.SellLimit, 110_099, TradeRetcode.InvalidPrice)]
    [InlineData(OrderType.SellLimit, 110_100, TradeRetcode.Done)]
    [InlineData(OrderType.BuyStop, 110_109, TradeRetcode.InvalidPrice)]
    [InlineData(OrderType.BuyStop, 110_110, TradeRetcode.Done)]
    [InlineData(OrderType.SellStop, 109_901, TradeRetcode.InvalidPrice)]
    [InlineData(OrderType.SellStop, 109_900, TradeRetcode.Done)]
    public void Order_WithinTheStopsLevel_IsRefused(OrderType type, long price, TradeRetcode code) =>
        Assert.Equal(code, Open(spec: Specs.EurUsd.Trade(t => t with { StopsLevel = 100 })).Place(type, "0.10", price).Retcode);

    [Theory]
    [InlineData(true, 109_901, 0, TradeRetcode.InvalidStops)]
    [InlineData(true, 109_900, 0, TradeRetcode.Done)]
    [InlineData(true, 0, 110_099, TradeRetcode.InvalidStops)]
    [InlineData(true, 0, 110_100, TradeRetcode.Done)]
    [InlineData(false, 110_109, 0, TradeRetcode.InvalidStops)]
    [InlineData(false, 110_110, 0, TradeRetcode.Done)]
    [InlineData(false, 0, 109_911, TradeRetcode.InvalidStops)]
    [InlineData(false, 0, 109_910, TradeRetcode.Done)]
    public void Stops_WithinTheStopsLevel_AreRefused(bool buy, long sl, long tp, TradeRetcode code)
    {
        Floor floor = Open(spec: Specs.EurUsd.Trade(t => t with { StopsLevel = 100 }));
        Assert.Equal(code, (buy ? floor.Buy("0.10", sl, tp) : floor.Sell("0.10", sl, tp)).Retcode);
    }

    [Fact]
    public void Prices_BetweenTicks_AreRefused()
    {
        Floor floor = Open(spec: Specs.EurUsd.Trade(t => t with { TickSize = new(5, 5) }));
        Assert.Equal(TradeRetcode.InvalidPrice, floor.Place(OrderType.BuyLimit, "0.10", 109_002).Retcode);
        Assert.Equal(TradeRetcode.InvalidStops, floor.Place(OrderType.BuyLimit, "0.10", 109_005, sl: 108_001).Retcode);
        Assert.Equal(TradeRetcode.Done, floor.Place(OrderType.BuyLimit, "0.10", 109_005, sl: 108_005).Retcode);
    }

    [Fact]
    public void CloseOnly_ReducingAPosition_Passes()
    {
        Floor floor = Open(Floor.Netting, Specs.EurUsd.Trade(t => t with { Mode = TradeMode.LongOnly }));
        floor.Buy("0.20");
        Assert.Equal(TradeRetcode.Done, floor.Sell("0.20").Retcode);
    }

    [Fact]
    public void Check_OfARefusedRequest_ChangesNothing()
    {
        Floor floor = Open();
        byte[] before = floor.Venue.Save();
        Assert.Equal(TradeRetcode.InvalidVolume, floor.Venue.Check(Floor.Deal(OrderType.Buy, "9999")));
        Assert.Equal(TradeRetcode.None, floor.Venue.Check(Floor.Deal(OrderType.Buy, "0.10")));
        Assert.Equal(before, floor.Venue.Save());
    }

    private static Floor Open(VenueSettings? settings = null, SymbolSpec? spec = null, long deposit = 1_000_000) =>
        new Floor(settings, spec, deposit).Quote(110_000, 110_010);

    private static Floor Executed(TradeExecution execution) => Open(spec: Specs.EurUsd.Trade(t => t with { Execution = execution }));

    private static Floor Instant() => Executed(TradeExecution.Instant);

    private static Floor Faulty(TradeRetcode code) => Open(Floor.Hedging with { Faults = new() { Rejections = [new(code, 1_000_000)] } });

    private static VenueSettings Faults(string depth) =>
        Floor.Hedging with { Faults = new() { DepthMin = Volume.Parse(depth), DepthMax = Volume.Parse(depth) } };

    private static TradeAnswer Twice(Floor floor)
    {
        floor.Buy("0.10");
        return floor.Buy("0.10");
    }

    private static TradeAnswer BothWays(Floor floor)
    {
        floor.Buy("0.10");
        return floor.Sell("0.10");
    }

    private static TradeAnswer TwoOrders(Floor floor)
    {
        floor.Place(OrderType.BuyLimit, "0.10", 109_000);
        return floor.Place(OrderType.BuyLimit, "0.10", 109_000);
    }

    private static TradeAnswer StopsAgain(Floor floor)
    {
        Ticket ticket = floor.Buy("0.10", sl: 109_000).Order;
        return floor.Venue.Send(new() { Action = TradeAction.SlTp, Symbol = s_euro, Position = ticket, StopLoss = 109_000 });
    }

    private static TradeAnswer CloseOf(Floor floor, string lots) => floor.Close(floor.Buy("0.10").Order, lots);

    private static TradeAnswer CloseYounger(Floor floor)
    {
        floor.Buy("0.10");
        return floor.Close(floor.Buy("0.10").Order);
    }

    private static TradeAnswer ChangeOfAnEndedOrder()
    {
        Floor floor = Open();
        Ticket ticket = floor.Place(OrderType.BuyLimit, "0.10", 109_900).Order;
        floor.Quote(109_800, 109_810);
        return floor.Venue.Send(new() { Action = TradeAction.Remove, Order = ticket });
    }

    private static TradeAnswer RemovalNearTheMarket()
    {
        Floor floor = Open(spec: Specs.EurUsd.Trade(t => t with { FreezeLevel = 50 }));
        Ticket ticket = floor.Place(OrderType.BuyLimit, "0.10", 109_900).Order;
        floor.Quote(109_940, 109_950);
        return floor.Venue.Send(new() { Action = TradeAction.Remove, Order = ticket });
    }

    private static TradeAnswer CloseTwiceOnTheWay()
    {
        Floor floor = Open(Floor.Hedging with { Faults = new() { LatencyMin = TimeSpan.FromSeconds(2), LatencyMax = TimeSpan.FromSeconds(2) } });
        Ticket ticket = floor.Buy("0.10").Order;
        floor.Now += TimeSpan.FromSeconds(5);
        ticket = floor.Quote(110_000, 110_010).Position.Ticket;
        floor.Close(ticket, "0.06");
        return floor.Close(ticket, "0.05");
    }
}
