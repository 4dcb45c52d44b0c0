using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>
/// Folds the stored entries of a symbol (ticks and closing marks, in stored order) into the bars of all timeframes. The bars are
/// a function of those entries and of the known holes alone: batches, restarts and the clock of the day change nothing.
/// </summary>
/// <remarks>
/// Lateness is judged once, by the minute: a tick whose M1 bar has closed is late and in no bar of any timeframe. So all
/// timeframes hold the same ticks, and each longer bar is the sum of its minutes. Nothing is allocated by a tick.
/// </remarks>
public sealed class BarBuilder
{
    private const long Minute = 60_000;

    /// <summary>M5 to D1: each the sum of the closed minutes since it began.</summary>
    private readonly FormingBar[] _longer = new FormingBar[Timeframes.All.Length - 1];
    private readonly TimeSpan _dayStart;
    private FormingBar _minute;

    /// <summary>Of the minutes before, every bar is closed.</summary>
    private long _closedUntil = long.MinValue;

    /// <param name="dayStart">As in <see cref="FeedClock.DayStart"/>; whole minutes, since a minute lies in one bar of each timeframe.</param>
    public BarBuilder(TimeSpan dayStart)
    {
        if (dayStart.Ticks % TimeSpan.TicksPerMinute != 0) throw new ArgumentOutOfRangeException(nameof(dayStart), dayStart, "a day starts on a whole minute");
        _dayStart = dayStart;
    }

    /// <summary>Stretches whose ticks are missing: a bar that touches one is Incomplete.</summary>
    public ImmutableArray<TickRange> Holes { get; set; } = [];

    /// <summary>Ticks before it are late; null before the first tick.</summary>
    public BrokerTime? ClosedUntil => _closedUntil == long.MinValue ? null : new(_closedUntil);

    /// <summary>When the first of the forming bars ends; null when none forms.</summary>
    public BrokerTime? NextEnd
    {
        get
        {
            if (_minute.Exists) return new(_minute.Begin + Minute);

            long first = long.MaxValue;
            for (int i = 0; i < _longer.Length; i++)
            {
                if (_longer[i].Exists) first = Math.Min(first, EndOf(i));
            }

            return first == long.MaxValue ? null : new(first);
        }
    }

    /// <summary>The latest end, not after <paramref name="limit"/>, of a bar that forms; null when none has ended by then.</summary>
    public BrokerTime? LastEnd(BrokerTime limit)
    {
        long last = _minute.Exists && _minute.Begin + Minute <= limit.Milliseconds ? _minute.Begin + Minute : long.MinValue;
        for (int i = 0; i < _longer.Length; i++)
        {
            if (_longer[i].Exists && EndOf(i) <= limit.Milliseconds) last = Math.Max(last, EndOf(i));
        }

        return last == long.MinValue ? null : new(last);
    }

    /// <summary>
    /// Takes the next entry: a tick with both its prices, or a mark at which bars close. False: a tick that is in no bar, since
    /// its minute has closed or since its flags say that it was kept out when it came.
    /// </summary>
    public bool Fold(in Tick entry, IBarSink sink)
    {
        long time = entry.Time.Milliseconds;
        if ((entry.Flags & (TickFlags.Late | TickFlags.Closing | TickFlags.Quarantined)) == 0)
        {
            if (_minute.Exists && (ulong)(time - _minute.Begin) < Minute)
            {
                _minute.Add(entry);
                return true;
            }

            return Begin(entry, sink);
        }

        if ((entry.Flags & TickFlags.Closing) == 0) return false;
        Close(entry.Time, sink);
        return true;
    }

    /// <summary>Closes every bar that ends at <paramref name="time"/> or before; earlier ticks are late from now on.</summary>
    public void Close(BrokerTime time, IBarSink sink)
    {
        CloseBars(time.Milliseconds, sink);
        _closedUntil = Math.Max(_closedUntil, Floor(time.Milliseconds, Timeframe.M1));
    }

    /// <summary>The forming bar of a timeframe; false when no tick of it came.</summary>
    public bool TryForming(Timeframe timeframe, out Bar bar)
    {
        FormingBar forming = _minute;
        if (timeframe != Timeframe.M1)
        {
            forming = _longer[Timeframes.All.IndexOf(timeframe) - 1];
            if (_minute.Exists)
            {
                if (!forming.Exists) forming = FormingBar.At(Floor(_minute.Begin, timeframe));
                forming.Add(_minute.ToBar(BarFlags.None));
            }
        }

        bar = forming.Exists ? forming.ToBar(BarFlags.Forming | FlagOf(forming.Begin, forming.Begin + Timeframes.Length(timeframe))) : default;
        return forming.Exists;
    }

    /// <summary>Where the first of the bars begins that hold a time, of all timeframes.</summary>
    public static BrokerTime Since(BrokerTime time, TimeSpan dayStart)
    {
        BrokerTime hour = Timeframes.Floor(time, Timeframe.H1, dayStart);
        BrokerTime day = Timeframes.Floor(time, Timeframe.D1, dayStart);
        return hour < day ? hour : day;
    }

    /// <summary>
    /// As it was when the last of these closed minutes had closed: they reach back to <see cref="Since"/> at least. Ticks from
    /// <paramref name="closedUntil"/> on come next.
    /// </summary>
    public void Resume(BrokerTime closedUntil, ReadOnlySpan<Bar> minutes)
    {
        _closedUntil = closedUntil.Milliseconds;
        _minute = default;
        Array.Clear(_longer);
        foreach (ref readonly Bar minute in minutes)
        {
            if (minute.Time < closedUntil) Join(minute);
        }

        for (int i = 0; i < _longer.Length; i++)
        {
            if (_longer[i].Exists && EndOf(i) <= _closedUntil) _longer[i] = default;
        }
    }

    private bool Begin(in Tick tick, IBarSink sink)
    {
        long time = tick.Time.Milliseconds;
        if (time < _closedUntil || (_minute.Exists && time < _minute.Begin)) return false;

        CloseBars(time, sink);
        long begin = Floor(time, Timeframe.M1);
        _closedUntil = begin;
        _minute = FormingBar.At(begin);
        _minute.Add(tick);
        return true;
    }

    private void CloseBars(long time, IBarSink sink)
    {
        if (_minute.Exists && _minute.Begin + Minute <= time)
        {
            Bar closed = _minute.ToBar(FlagOf(_minute.Begin, _minute.Begin + Minute));
            _minute = default;
            Join(closed);
            sink.Closed(Timeframe.M1, closed);
        }

        for (int i = 0; i < _longer.Length; i++)
        {
            if (!_longer[i].Exists || EndOf(i) > time) continue;

            Bar closed = _longer[i].ToBar(FlagOf(_longer[i].Begin, EndOf(i)));
            _longer[i] = default;
            sink.Closed(Timeframes.All[i + 1], closed);
        }
    }

    private void Join(in Bar minute)
    {
        for (int i = 0; i < _longer.Length; i++)
        {
            long begin = Floor(minute.Time.Milliseconds, Timeframes.All[i + 1]);
            if (!_longer[i].Exists || _longer[i].Begin != begin) _longer[i] = FormingBar.At(begin);
            _longer[i].Add(minute);
        }
    }

    private long EndOf(int longer) => _longer[longer].Begin + Timeframes.Length(Timeframes.All[longer + 1]);

    private long Floor(long time, Timeframe timeframe) => Timeframes.Floor(new(time), timeframe, _dayStart).Milliseconds;

    private BarFlags FlagOf(long begin, long end) => Completeness.Of(Holes, begin, end);
}
