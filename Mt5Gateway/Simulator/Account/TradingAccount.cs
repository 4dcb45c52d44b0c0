using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>An account at the simulated broker: the venue, its prices, and what it did.</summary>
internal sealed class TradingAccount
{
    /// <summary>Of the time that a terminal was away its account lives through so much.</summary>
    private static readonly TimeSpan s_longestAway = TimeSpan.FromDays(30);

    private readonly VenueFeed _feed;

    public TradingAccount(SimulatedVenue venue, EventLog log, ImmutableArray<ITickHistory> histories, BrokerTime from)
    {
        (Venue, Log) = (venue, log);
        foreach (ITickHistory history in histories)
        {
            if (venue.IndexOf(history.Spec.Symbol) < 0) venue.Add(history.Spec);
        }

        log.Venue = venue;
        BrokerTime longest = from - s_longestAway;
        BrokerTime left = venue.Now == default ? from : venue.Now < longest ? longest : venue.Now;
        _feed = new(venue, histories, left);
        _feed.Advance(from);
    }

    public SimulatedVenue Venue { get; }

    public EventLog Log { get; }

    /// <summary>Magics of pending orders that the platform holds something for.</summary>
    public SortedSet<Magic> Held { get; } = [];

    public void Advance(BrokerTime now) => _feed.Advance(now);

    /// <summary>A request that no platform sent: by hand, or by the terminal itself.</summary>
    public TradeAnswer Send(in TradeRequest request) => Venue.Send(in request);

    /// <summary>A command as a request; of a position that is smaller by now, what is left of it.</summary>
    public TradeRequest Request(VenueCommand command)
    {
        TradeRequest request = TradeRequest.Of(command, Venue.Spec(Venue.IndexOf(command.Symbol)).Digits);
        bool isLess = TryPosition(command.Position, out BookPosition position) && command.Action == TradeAction.Deal && position.Volume < request.Volume;
        return isLess ? request with { Volume = position.Volume } : request;
    }

    /// <summary>Removes pending orders that the platform's magics own, all or some of them; answers how many went.</summary>
    public int Cancel(Func<Magic, bool> which)
    {
        int removed = 0;
        foreach (BookOrder order in Each(static (venue, symbol) => venue.Orders(symbol)))
        {
            if (order.Magic.IsNone || !which(order.Magic)) continue;

            TradeRequest request = new() { Action = TradeAction.Remove, Order = order.Ticket, Symbol = Venue.Spec(order.Symbol).Symbol, Reason = DealReason.Expert };
            if (Send(in request).IsDone) removed++;
        }

        return removed;
    }

    /// <summary>Closes every position that the platform's magics own; answers how many went.</summary>
    public int Flatten()
    {
        int closed = 0;
        foreach (BookPosition position in Each(static (venue, symbol) => venue.Positions(symbol)))
        {
            if (position.Magic.IsNone) continue;

            SymbolSpec spec = Venue.Spec(position.Symbol);
            TradeRequest request = new()
            {
                Action = TradeAction.Deal,
                Symbol = spec.Symbol,
                Type = position.IsLong ? OrderType.Sell : OrderType.Buy,
                Volume = position.Volume,
                Price = position.IsLong ? Venue.Bid(position.Symbol) : Venue.Ask(position.Symbol),
                Filling = spec.Trading.Filling.HasFlag(FillingModes.ImmediateOrCancel) ? OrderFilling.ImmediateOrCancel : OrderFilling.FillOrKill,
                Position = position.Ticket,
                Magic = position.Magic,
                Reason = DealReason.Expert,
            };
            if (Send(in request).IsDone) closed++;
        }

        return closed;
    }

    public bool TryPosition(Ticket ticket, out BookPosition position)
    {
        foreach (BookPosition open in Each(static (venue, symbol) => venue.Positions(symbol)))
        {
            if (ticket.IsNone || open.Ticket != ticket) continue;

            position = open;
            return true;
        }

        position = default;
        return false;
    }

    private List<T> Each<T>(Func<SimulatedVenue, int, ReadOnlySpan<T>> rows)
    {
        List<T> all = [];
        for (int symbol = 0; symbol < Venue.SymbolCount; symbol++) all.AddRange(rows(Venue, symbol));
        return all;
    }
}
