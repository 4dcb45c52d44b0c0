using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>A bar while its ticks come. Without a tick it stands for no bar.</summary>
internal struct FormingBar
{
    private const TickFlags Traded = TickFlags.Last | TickFlags.Volume | TickFlags.Buy | TickFlags.Sell;

    private long _first;
    private long _last;
    private long _bidOpen;
    private long _bidHigh;
    private long _bidLow;
    private long _bidClose;
    private long _askOpen;
    private long _askHigh;
    private long _askLow;
    private long _askClose;
    private long _volume;
    private int _spread;
    private BarFlags _flags;

    public long Begin { get; private set; }

    public long Ticks { get; private set; }

    public readonly bool Exists => Ticks > 0;

    public static FormingBar At(long begin) => new() { Begin = begin };

    /// <summary>Open is the earliest tick's and close the latest's, by their times and among equal times by their order of coming.</summary>
    public void Add(in Tick tick)
    {
        long time = tick.Time.Milliseconds;
        if (Ticks == 0)
        {
            Start(tick, time);
        }
        else
        {
            if (tick.Bid > _bidHigh) _bidHigh = tick.Bid;
            if (tick.Bid < _bidLow) _bidLow = tick.Bid;
            if (tick.Ask > _askHigh) _askHigh = tick.Ask;
            if (tick.Ask < _askLow) _askLow = tick.Ask;
            if (time >= _last) (_last, _bidClose, _askClose) = (time, tick.Bid, tick.Ask);
            if (time < _first) (_first, _bidOpen, _askOpen) = (time, tick.Bid, tick.Ask);
            _spread = Math.Min(_spread, SpreadOf(tick));
        }

        Ticks++;
        if (tick.Volume != 0 && HasTraded(tick.Flags)) _volume += tick.Volume;
    }

    /// <summary>A closed shorter bar, in order of time. Bars that came as bars know no ask: the whole then knows none either.</summary>
    public void Add(in Bar part)
    {
        bool isFirst = Ticks == 0;
        bool knowsAsk = part.Ask.IsKnown && (isFirst || _askOpen != 0);
        if (isFirst)
        {
            (_bidOpen, _bidHigh, _bidLow) = (part.Bid.Open, part.Bid.High, part.Bid.Low);
            (_askOpen, _askHigh, _askLow) = (part.Ask.Open, part.Ask.High, part.Ask.Low);
            _spread = part.Spread;
        }
        else
        {
            (_bidHigh, _bidLow) = (Math.Max(_bidHigh, part.Bid.High), Math.Min(_bidLow, part.Bid.Low));
            (_askHigh, _askLow) = (Math.Max(_askHigh, part.Ask.High), Math.Min(_askLow, part.Ask.Low));
            _spread = Math.Min(_spread, part.Spread);
        }

        (_bidClose, _askClose) = (part.Bid.Close, part.Ask.Close);
        if (!knowsAsk) _askOpen = _askHigh = _askLow = _askClose = 0;
        Ticks += part.TickVolume;
        _volume += part.Volume;
        _flags |= part.Flags & BarFlags.Incomplete;
    }

    public readonly Bar ToBar(BarFlags flags) => new(
        new(Begin),
        new(_bidOpen, _bidHigh, _bidLow, _bidClose),
        new(_askOpen, _askHigh, _askLow, _askClose),
        Ticks,
        _volume,
        _spread,
        _flags | flags);

    /// <summary>Every tick states the last deal's volume again: it is new where the tick says so, or says nothing of what changed.</summary>
    private static bool HasTraded(TickFlags flags) => (flags & Traded) != 0 || (flags & TickFlags.OfTerminal) == 0;

    private static int SpreadOf(in Tick tick) => (int)Math.Clamp(tick.Ask - tick.Bid, int.MinValue, int.MaxValue);

    private void Start(in Tick tick, long time)
    {
        (_first, _last) = (time, time);
        _bidOpen = _bidHigh = _bidLow = _bidClose = tick.Bid;
        _askOpen = _askHigh = _askLow = _askClose = tick.Ask;
        _spread = SpreadOf(tick);
    }
}
