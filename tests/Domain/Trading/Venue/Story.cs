using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>Acts out moves at a venue with EURUSD, USDJPY and EURJPY (whose yen are converted by the second): prices that wander and jump, and requests of every kind, many of them foolish.</summary>
internal sealed class Story(SimulatedVenue venue, bool onBars)
{
    private static readonly SymbolSpec[] s_specs = [Specs.EurUsd, Specs.UsdJpy, Specs.EurJpy];

    private readonly long[] _mid = [110_000, 100_000, 140_000];
    private BrokerTime _now = Floor.Monday;

    public SimulatedVenue Venue { get; set; } = venue;

    /// <summary>Bars have one price, that of their tick.</summary>
    public bool IsFlat { get; init; }

    public static bool IsPrice(Move move) => Modulo(move.Kind, 100) < 50;

    public static bool IsDeal(Move move) => Modulo(move.Kind, 100) is (>= 50 and < 64) or (>= 87 and < 92);

    public static SimulatedVenue Open(VenueSettings settings, IVenueSink sink, bool exchange)
    {
        SimulatedVenue venue = new(settings, sink);
        foreach (SymbolSpec spec in s_specs)
        {
            SymbolSpec traded = spec with { Swap = new(SwapMode.Points, -6.3m, 1.1m, DayOfWeek.Wednesday) };
            venue.Add(exchange ? traded.Trade(t => t with { Execution = TradeExecution.Exchange }) : traded);
        }

        venue.Deposit(new(300_000, Currency.Usd));
        return venue;
    }

    public void Act(Move move)
    {
        int symbol = Math.Max(0, Modulo(move.B, 7) - 4);
        switch (Modulo(move.Kind, 100))
        {
            case < 50: Price(symbol, move); break;
            case < 64: Deal(symbol, move); break;
            case < 78: Place(symbol, move); break;
            case < 83: MoveStops(symbol, move); break;
            case < 87: Change(symbol, move); break;
            case < 92: Close(symbol, move); break;
            case < 95: CloseBy(symbol, move); break;
            case < 97: Venue.Deposit(new(Modulo(move.A, 20_001) - 10_000, Currency.Usd)); break;
            case < 99: Venue.Advance(_now += TimeSpan.FromHours(Modulo(move.A, 40))); break;
            default: Venue.GiveCredit(new(Modulo(move.A, 1_001) - 500, Currency.Usd)); break;
        }
    }

    private void Price(int symbol, Move move)
    {
        long jump = Modulo(move.A, 97) == 0 ? 100 : Modulo(move.A, 19) == 0 ? 15 : 1;
        long close = Math.Max(1_000, _mid[symbol] + ((Modulo(move.A, 121) - 60) * jump));
        int spread = Modulo(move.B, 21);
        _now += TimeSpan.FromMilliseconds(Modulo(move.A, 3_000));
        if (onBars && IsFlat)
        {
            Venue.Play(symbol, new(_now, new(close, close, close, close), default, 1, 0, spread, BarFlags.None));
        }
        else if (onBars)
        {
            long open = _mid[symbol] + Modulo(move.B, 31) - 15;
            (long high, long low) = (Math.Max(open, close) + Modulo(move.A, 77), Math.Min(open, close) - Modulo(move.B, 83));
            Venue.Play(symbol, new(_now, new(open, high, low, close), default, 1, 0, spread, BarFlags.None));
        }
        else
        {
            Venue.Tell(symbol, new(_now, close, close + spread, 0, 0, TickFlags.Bid | TickFlags.Ask));
        }

        _mid[symbol] = close;
    }

    private TradeRequest Request(int symbol, TradeAction action, Move move) => new()
    {
        Action = action,
        Symbol = s_specs[symbol].Symbol,
        Type = (OrderType)(move.A & 1),
        Volume = new(Modulo(move.B, 53), 2),
        Filling = (OrderFilling)Modulo(move.B, 3),
        Magic = new((ulong)Modulo(move.A, 5)),
        StopLoss = Modulo(move.A, 3) == 0 ? 0 : _mid[symbol] + Modulo(move.A, 401) - 200,
        TakeProfit = Modulo(move.B, 3) == 0 ? 0 : _mid[symbol] + Modulo(move.B, 401) - 200,
    };

    private void Deal(int symbol, Move move) => Venue.Send(Request(symbol, TradeAction.Deal, move));

    private void Place(int symbol, Move move) => Venue.Send(Request(symbol, TradeAction.Pending, move) with
    {
        Type = (OrderType)(2 + Modulo(move.A, 6)),
        Price = _mid[symbol] + Modulo(move.B, 301) - 150,
        StopLimit = _mid[symbol] + Modulo(move.A, 301) - 150,
        Time = (OrderTime)Modulo(move.B, 4),
        Expiration = _now + TimeSpan.FromMinutes(Modulo(move.A, 900)),
    });

    private void MoveStops(int symbol, Move move)
    {
        if (Any(Venue.Positions(symbol), move.A) is { } position) Venue.Send(Request(symbol, TradeAction.SlTp, move) with { Position = position.Ticket });
    }

    private void Change(int symbol, Move move)
    {
        if (Any(Venue.Orders(symbol), move.A) is not { } order) return;

        TradeAction action = (move.B & 1) == 0 ? TradeAction.Remove : TradeAction.Modify;
        Venue.Send(Request(symbol, action, move) with { Order = order.Ticket, Price = order.Price + Modulo(move.B, 41) - 20, StopLimit = order.StopLimit });
    }

    private void Close(int symbol, Move move)
    {
        if (Any(Venue.Positions(symbol), move.A) is not { } position) return;

        Volume volume = Modulo(move.B, 3) == 0 ? new(1 + Modulo(move.A, 30), 2) : position.Volume;
        Venue.Send(Request(symbol, TradeAction.Deal, move) with { Position = position.Ticket, Volume = volume, Type = position.IsLong ? OrderType.Sell : OrderType.Buy });
    }

    private void CloseBy(int symbol, Move move)
    {
        if (Any(Venue.Positions(symbol), move.A) is not { } first || Any(Venue.Positions(symbol), move.B) is not { } second) return;

        Venue.Send(Request(symbol, TradeAction.CloseBy, move) with { Type = OrderType.CloseBy, Position = first.Ticket, PositionBy = second.Ticket });
    }

    private static T? Any<T>(ReadOnlySpan<T> rows, int which)
        where T : struct => rows.Length == 0 ? null : rows[Modulo(which, rows.Length)];

    private static int Modulo(int value, int by) => (int)((uint)value % (uint)by);
}
