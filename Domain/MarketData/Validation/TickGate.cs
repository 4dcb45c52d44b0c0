using Arus.Domain.Indicators;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Validation;

/// <summary>
/// Says which ticks are believed. A move is measured against what the symbol is used to: an exponential mean of the moves (each
/// counted up to four of that mean, so that no spike moves it far) and of the spreads, over about 64 ticks. A move of more than
/// 20 of both together is a spike; unless it lasts: the fourth spike in a row that agrees with the one before is believed, and
/// what is usual goes on from there. After a silence of a minute, and for the first 32 ticks, a move of 1 % is allowed.
/// </summary>
/// <remarks>
/// Feeds that mix sources show asks a little below bids for moments; one such tick in eight is nothing special in the data that
/// people have. So a crossing within the spread-like half of the band passes, and a deeper one, or any while nothing is usual
/// yet, is a fault. All in whole numbers: the same ticks give the same verdicts everywhere.
/// </remarks>
public sealed class TickGate
{
    /// <summary>As far as a tick's time may lie before the latest: a broker's clock that is set back by its hour in autumn makes ticks late, not lost.</summary>
    public static readonly TimeSpan MostBack = TimeSpan.FromMinutes(70);

    /// <summary>As far as a tick's time may lie after the broker's clock.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(10);

    /// <summary>Points and volume steps beyond which sums over a bar could overflow.</summary>
    public const long Largest = 1_000_000_000_000_000;

    /// <summary>No broker's clock shows times outside of these.</summary>
    public static readonly BrokerTime LastTime = BrokerTime.Of(new DateTime(9999, 12, 30));

    private static readonly BrokerTime s_firstTime = new(0);

    private const int Agreed = 4;
    private const int WarmUp = 32;
    private const int Factor = 20;

    /// <summary>Means are kept in 1/256 points.</summary>
    private const int Fraction = 8;
    private const int Smoothing = 6;
    private const long Silence = 60_000;

    private long _seen;
    private long _time;
    private long _bid;
    private long _ask;
    private long _move;
    private long _spread;
    private long _doubtedBid;
    private long _doubtedAsk;
    private long _doubts;

    /// <summary>The latest believed time; null before the first tick.</summary>
    public BrokerTime? Latest => _seen == 0 ? null : new(_time);

    /// <summary>Why a tick is not believed; null when it is. Tell the gate by <see cref="Believe"/> or <see cref="Doubt"/> what became of it.</summary>
    public TickFault? Judge(in Tick tick, BrokerTime clock)
    {
        if (tick.Time.Milliseconds > Plus(clock.Milliseconds, MostAhead) || tick.Time > LastTime) return TickFault.TimeAhead;
        if (tick.Time < s_firstTime) return TickFault.TimeBack;
        if (_seen > 0 && tick.Time.Milliseconds < _time - (MostBack.Ticks / TimeSpan.TicksPerMillisecond)) return TickFault.TimeBack;

        return JudgePrices(tick);
    }

    /// <summary>The same for a tick whose place among the others is known: its times are not questioned.</summary>
    public TickFault? JudgePrices(in Tick tick)
    {
        if (tick.Bid <= 0 || tick.Ask <= 0 || tick.Last < 0) return TickFault.ZeroPrice;
        if (tick.Bid > Largest || tick.Ask > Largest || tick.Last > Largest || (ulong)tick.Volume > Largest) return TickFault.OutOfRange;
        if (tick.Bid - tick.Ask > MostCrossed()) return TickFault.Crossed;
        if (_seen == 0 || Distance(tick, _bid, _ask) <= Band(tick.Time.Milliseconds)) return null;

        return _doubts >= Agreed - 1 && Distance(tick, _doubtedBid, _doubtedAsk) <= Band(tick.Time.Milliseconds) ? null : TickFault.Spike;
    }

    /// <summary>The tick is in a bar: the next is measured against it.</summary>
    public void Believe(in Tick tick)
    {
        long spread = Math.Abs(tick.Ask - tick.Bid) << Fraction;
        if (_seen == 0)
        {
            _spread = spread;
        }
        else
        {
            long move = Math.Min(Distance(tick, _bid, _ask) << Fraction, (4 * _move) + (1 << Fraction));
            _move += (move - _move) >> Smoothing;
            _spread += (Math.Min(spread, (4 * _spread) + (4 << Fraction)) - _spread) >> Smoothing;
        }

        _time = _seen == 0 ? tick.Time.Milliseconds : Math.Max(_time, tick.Time.Milliseconds);
        (_bid, _ask, _doubts) = (tick.Bid, tick.Ask, 0);
        _seen++;
    }

    /// <summary>The tick was kept out: a spike counts towards the next that agrees with it.</summary>
    public void Doubt(in Tick tick, TickFault fault)
    {
        if (fault != TickFault.Spike) return;

        bool agrees = _doubts > 0 && Distance(tick, _doubtedBid, _doubtedAsk) <= Band(tick.Time.Milliseconds);
        _doubts = agrees ? _doubts + 1 : 1;
        (_doubtedBid, _doubtedAsk) = (tick.Bid, tick.Ask);
    }

    public void Save(StateWriter writer)
    {
        foreach (long value in (ReadOnlySpan<long>)[_seen, _time, _bid, _ask, _move, _spread, _doubtedBid, _doubtedAsk, _doubts]) writer.Write(value);
    }

    public void Load(ref StateReader reader)
    {
        (_seen, _time, _bid) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (_ask, _move, _spread) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (_doubtedBid, _doubtedAsk, _doubts) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
    }

    private long MostCrossed() => _seen < WarmUp ? 0 : Factor / 2 * (_spread + _move) >> Fraction;

    private long Band(long time)
    {
        long usual = Factor * (_move + _spread) >> Fraction;
        return _seen < WarmUp || time - _time >= Silence ? Math.Max(usual, _bid / 100) : Math.Max(usual, 1);
    }

    private static long Distance(in Tick tick, long bid, long ask) => Math.Max(Math.Abs(tick.Bid - bid), Math.Abs(tick.Ask - ask));

    private static long Plus(long time, TimeSpan span) => time > long.MaxValue - span.Ticks ? long.MaxValue : time + (span.Ticks / TimeSpan.TicksPerMillisecond);
}
