using Arus.Domain.Indicators;
using Arus.Domain.MarketData.Bars;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Validation;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>
/// A symbol's memory: what its stored entries come to, and the entries and bars that are not stored yet. It changes by batches
/// and by replayed entries alone, the same whichever way an entry came.
/// </summary>
public sealed class SymbolBook : IBarSink
{
    /// <summary>A bar closes without a later tick when the clock has passed its end by so much.</summary>
    private static readonly TimeSpan s_closeAfter = TimeSpan.FromSeconds(2);

    private readonly BarRing[] _rings = [.. Timeframes.All.Select(_ => new BarRing())];
    private readonly List<ClosedBar> _closed = [];
    private readonly BarBuilder _builder;
    private ImmutableArray<Hole> _holes = [];
    private TickGate _gate = new();

    public SymbolBook(SeriesShape shape, ImmutableArray<IndicatorSpec> specs)
    {
        Shape = shape;
        Indicators = new(specs, shape.Digits);
        _builder = new(shape.DayStart);
    }

    public SeriesShape Shape { get; }

    public SessionCursor Cursor { get; } = new();

    public TickTally Tally { get; private set; } = new(new(), []);

    public IndicatorBoard Indicators { get; }

    /// <summary>The last believed tick; null before the first.</summary>
    public Tick? Last { get; private set; }

    /// <summary>As in <see cref="TickBatch.Received"/>, of the batch that brought the last tick.</summary>
    public long Received { get; private set; }

    /// <summary>What the broker's clock showed at least; null before the first batch.</summary>
    public BrokerTime? Clock { get; private set; }

    /// <summary>Entries not stored yet, in the order of their coming.</summary>
    public EntryBuffer Unstored { get; private set; } = new();

    /// <summary>Bars not stored yet, in the order of their closing.</summary>
    public IReadOnlyList<ClosedBar> UnstoredBars => _closed;

    public BrokerTime? ClosedUntil => _builder.ClosedUntil;

    public BarRing Ring(Timeframe timeframe) => _rings[Timeframes.All.IndexOf(timeframe)];

    public Bar? Forming(Timeframe timeframe) => _builder.TryForming(timeframe, out Bar bar) ? bar : null;

    public void Know(SymbolState state)
    {
        _holes = state.Holes;
        _builder.Holes = HoleRules.Stretches(state);
    }

    public BatchPlace Place(TickBatch batch) => Cursor.Place(batch, _holes, Timeframes.Floor(batch.From.Time, Timeframe.D1, Shape.DayStart));

    /// <summary>Takes what is new of a batch. What was found missing before it is known by now.</summary>
    public void Take(TickBatch batch, BatchPlace place)
    {
        if (place.IsOutOfOrder) Tally.BatchesOutOfOrder++;
        if (place.Lost is not null) Tally.Gaps++;
        Tally.Duplicate += place.Repeated;
        if (batch.Session < Cursor.Session) return;

        Cursor.Take(batch, place);
        TakeTicks(batch, place.Repeated);
        Tell(batch.Clock);
    }

    /// <summary>Takes a stored entry again. Only of those behind the checkpoint are counts and gate told.</summary>
    public void Replay(in Tick entry, bool isCounted)
    {
        _builder.Fold(entry, this);
        if ((entry.Flags & TickFlags.Closing) != 0) return;

        bool isBelieved = See(entry);
        if (!isCounted) return;

        Cursor.Replay(entry.Time, _builder.Holes);
        if ((entry.Flags & TickFlags.Quarantined) != 0)
        {
            TickFault fault = _gate.JudgePrices(entry) ?? TickFault.Spike;
            Tally.Quarantine(entry, fault);
            _gate.Doubt(entry, fault);
        }
        else if (isBelieved)
        {
            Tally.Accepted++;
            _gate.Believe(entry);
        }
        else
        {
            Tally.Late++;
        }
    }

    /// <summary>Begins where the last of the stored minutes ended: they reach back to the day's start at least.</summary>
    public void Resume(BrokerTime closedUntil, ReadOnlySpan<Bar> minutes) => _builder.Resume(closedUntil, minutes);

    public SymbolCheckpoint Checkpoint(int hour, int entries, long revision)
    {
        StateWriter gate = new();
        _gate.Save(gate);
        return new()
        {
            Hour = hour,
            Entries = entries,
            Revision = revision,
            Counters = Tally.Counters,
            Samples = Tally.Samples,
            Session = Cursor.Mark,
            Gate = Convert.ToBase64String(gate.Written),
            Indicators = Indicators.Checkpoint(),
        };
    }

    /// <summary>Counts, gate and session of a checkpoint; the indicators are restored apart.</summary>
    public void Restore(SymbolCheckpoint checkpoint)
    {
        Tally = new(checkpoint.Counters, checkpoint.Samples);
        Cursor.Resume(checkpoint.Session);
        _gate = new();
        if (checkpoint.Gate.Length == 0) return;

        StateReader reader = new(Convert.FromBase64String(checkpoint.Gate));
        _gate.Load(ref reader);
    }

    /// <summary>The last believed tick among the last stored entries, when none was replayed.</summary>
    public void Remember(ReadOnlySpan<Tick> entries)
    {
        foreach (ref readonly Tick entry in entries) See(entry);
    }

    /// <summary>Counts, gate, session and clock go on from a memory whose stored data was changed.</summary>
    public void GoOnFrom(SymbolBook before)
    {
        Restore(before.Checkpoint(0, 0, 0));
        Cursor.GoOnFrom(before.Cursor);
        (Clock, Received) = (before.Clock, before.Received);
    }

    /// <summary>Hands over what is to be stored, and goes on with an empty buffer.</summary>
    public (EntryBuffer Entries, ImmutableArray<ClosedBar> Bars) HandOver(EntryBuffer empty)
    {
        EntryBuffer full = Unstored;
        ImmutableArray<ClosedBar> bars = [.. _closed];
        empty.Clear();
        Unstored = empty;
        _closed.Clear();
        return (full, bars);
    }

    public void ForgetBars()
    {
        foreach (BarRing ring in _rings) ring.Clear();
    }

    void IBarSink.Closed(Timeframe timeframe, in Bar bar)
    {
        _closed.Add(new(timeframe, bar));
        Ring(timeframe).Add(bar);
        Indicators.Advance(timeframe, bar);
    }

    private bool See(in Tick entry)
    {
        bool isBelieved = (entry.Flags & (TickFlags.Late | TickFlags.Quarantined | TickFlags.Closing)) == 0;
        if (isBelieved && (Last is not { } last || entry.Time >= last.Time)) Last = entry;
        return isBelieved;
    }

    private void TakeTicks(TickBatch batch, int from)
    {
        ReadOnlySpan<Tick> ticks = batch.Ticks.AsSpan();
        TickPosition at = SessionCursor.First(batch);
        for (int i = 0; i < ticks.Length; i++)
        {
            if (i > 0) at = SessionCursor.After(at, ticks[i].Time);
            if (i >= from) Take(ticks[i], at, batch.Digits == Shape.Digits ? _gate.Judge(ticks[i], batch.Clock) : TickFault.OutOfRange);
        }

        if (Last is { } last && ticks.Length > from && last.Time >= ticks[^1].Time) Received = batch.Received;
    }

    private void Take(in Tick tick, TickPosition at, TickFault? fault)
    {
        // What stands for our own marks is nothing a terminal may say.
        if ((tick.Flags & ~TickFlags.OfTerminal) != 0)
        {
            Take(tick with { Flags = tick.Flags & TickFlags.OfTerminal }, at, fault);
            return;
        }

        if (fault is { } found)
        {
            Tally.Quarantine(tick, found);
            _gate.Doubt(tick, found);
            if (found is TickFault.TimeAhead or TickFault.TimeBack) return;

            Unstored.Add(tick with { Flags = tick.Flags | TickFlags.Quarantined });
        }
        else if (_builder.Fold(tick, this))
        {
            Tally.Accepted++;
            _gate.Believe(tick);
            Unstored.Add(tick);
            if (Last is not { } last || tick.Time >= last.Time) Last = tick;
        }
        else
        {
            Tally.Late++;
            Unstored.Add(tick with { Flags = tick.Flags | TickFlags.Late });
        }

        Cursor.Stored(at);
    }

    private void Tell(BrokerTime clock)
    {
        if (clock <= (Clock ?? default) || clock > TickGate.LastTime) return;

        Clock = clock;
        BrokerTime limit = new(clock.Milliseconds - (s_closeAfter.Ticks / TimeSpan.TicksPerMillisecond));
        while (_builder.NextEnd <= limit && _builder.LastEnd(limit) is { } end)
        {
            Tick mark = new(end, 0, 0, 0, 0, TickFlags.Closing);
            _builder.Fold(mark, this);
            Unstored.Add(mark);
        }
    }
}
