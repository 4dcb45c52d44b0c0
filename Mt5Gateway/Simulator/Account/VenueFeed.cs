using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>Lets a venue live through the market's time: the ticks of all symbols in the order of their times.</summary>
internal sealed class VenueFeed
{
    private readonly SimulatedVenue _venue;
    private readonly TickCursor[] _cursors;
    private readonly int[] _symbols;

    /// <summary>Begins at the last quotes up to <paramref name="from"/>, so that there is a price to trade at.</summary>
    public VenueFeed(SimulatedVenue venue, ImmutableArray<ITickHistory> histories, BrokerTime from)
    {
        _venue = venue;
        _cursors = [.. histories.Select(h => new TickCursor(h, h.Newest(from) ?? new(from, 0)))];
        _symbols = [.. histories.Select(h => venue.IndexOf(h.Spec.Symbol))];
    }

    public void Advance(BrokerTime now)
    {
        while (true)
        {
            (int first, BrokerTime until) = Earliest(now);
            if (first < 0) break;

            foreach (ref readonly Tick tick in _cursors[first].Take(until, int.MaxValue, out _)) _venue.Tell(_symbols[first], in tick);
        }

        if (now > _venue.Now) _venue.Advance(now);
    }

    /// <summary>Whose tick is next, and up to when no other symbol has one.</summary>
    private (int Symbol, BrokerTime Until) Earliest(BrokerTime now)
    {
        int first = -1;
        BrokerTime at = default, until = now;
        for (int i = 0; i < _cursors.Length; i++)
        {
            if (!_cursors[i].TryPeek(now, out Tick next)) continue;
            if (first >= 0 && next.Time >= at)
            {
                if (next.Time < until) until = next.Time;
                continue;
            }

            if (first >= 0 && at < until) until = at;
            (first, at) = (i, next.Time);
        }

        return (first, until);
    }
}
