using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Symbols;

/// <summary>
/// Follows a session's batches by number and position. While nothing was seen of a session since it began or since a restart,
/// positions decide: a batch that begins behind the last stored tick leaves a hole, one that begins before it repeats ticks.
/// Afterwards numbers do.
/// </summary>
public sealed class SessionCursor
{
    private const long MostAhead = 10_000;

    private bool _isFollowing;

    public long Session { get; private set; }

    public long Next { get; private set; }

    /// <summary>The position behind the last stored tick.</summary>
    public TickPosition? Behind { get; private set; }

    public SessionMark Mark => new(Session, Next, Behind);

    public void Resume(SessionMark mark)
    {
        (Session, Next, Behind) = (mark.Session, mark.Next, mark.Behind);
        _isFollowing = false;
    }

    /// <summary>Goes on where another stands.</summary>
    public void GoOnFrom(SessionCursor other)
    {
        Resume(other.Mark);
        _isFollowing = other._isFollowing;
    }

    /// <summary>A session begins. One that is known goes on.</summary>
    public void Open(long session)
    {
        if (session == Session) return;
        (Session, Next, _isFollowing) = (session, 0, false);
    }

    /// <param name="dayStarts">When nothing is stored: from when on the ticks of the bars that now form are wanted.</param>
    public BatchPlace Place(TickBatch batch, ImmutableArray<Hole> holes, BrokerTime dayStarts)
    {
        int count = batch.Ticks.Length;
        if (batch.Session < Session) return new(count, null, null, true);
        if (count == 0) return PlaceOfClock(batch);
        if (HoleRules.FilledBy(holes, batch) is { } hole) return new(0, null, hole, true);
        if (!_isFollowing || batch.Session > Session) return ByPosition(batch, batch.Session > Session ? 0 : Next, dayStarts);
        if (batch.First < Next) return new((int)Math.Min(Next - batch.First, count), null, null, true);

        return batch.First == Next ? default : new(0, Lost(batch, Next, Behind), null, true);
    }

    /// <summary>A batch begins to be taken: its ticks follow one by one. One without ticks tells where the session is only by what it found lost.</summary>
    public void Take(TickBatch batch, BatchPlace place)
    {
        if (batch.Ticks.IsEmpty && place.Lost is null) return;
        if (batch.Session != Session) (Session, Next) = (batch.Session, 0);
        Next = Math.Max(Next, batch.First + batch.Ticks.Length);
        _isFollowing |= place.Repeated < batch.Ticks.Length;
    }

    /// <summary>A tick at this position is going to be stored.</summary>
    public void Stored(TickPosition at)
    {
        if (Behind is not { } behind || at >= behind) Behind = new(at.Time, at.Index + 1);
    }

    /// <summary>A page has all there is of a stretch: what comes next is behind it.</summary>
    public void Cover(TickRange range)
    {
        if (Behind is not { } behind || range.To > behind) Behind = range.To;
    }

    /// <summary>A stored tick is replayed: its index is its place among those of its millisecond, and what a hole took of them.</summary>
    public void Replay(BrokerTime time, ImmutableArray<TickRange> missing)
    {
        Next++;
        if (Behind is { } behind && time < behind.Time) return;

        int index = Behind is { } same && same.Time == time ? same.Index : missing.Where(stretch => stretch.To.Time == time).Sum(HoleRules.OffsetOf);
        Behind = new(time, index + 1);
    }

    /// <summary>Positions of a batch's ticks from that of its first on.</summary>
    public static TickPosition After(TickPosition at, BrokerTime next) => next == at.Time ? new(next, at.Index + 1) : new(next, 0);

    /// <summary>The position of a batch's first tick; where the batch begins when it has none.</summary>
    public static TickPosition First(TickBatch batch) =>
        batch.Ticks.IsEmpty || batch.Ticks[0].Time == batch.From.Time ? batch.From : new(batch.Ticks[0].Time, 0);

    /// <summary>The position behind a batch's last tick.</summary>
    public static TickPosition End(TickBatch batch)
    {
        TickPosition at = First(batch);
        for (int i = 1; i < batch.Ticks.Length; i++) at = After(at, batch.Ticks[i].Time);
        return batch.Ticks.IsEmpty ? at : new(at.Time, at.Index + 1);
    }

    private BatchPlace PlaceOfClock(TickBatch batch)
    {
        bool isAhead = _isFollowing && batch.Session == Session && batch.First > Next && batch.From > Behind;
        return isAhead ? new(0, Lost(batch, Next, Behind), null, true) : default;
    }

    private BatchPlace ByPosition(TickBatch batch, long next, BrokerTime dayStarts)
    {
        // After a restart the number may be too low: a batch that bears it and begins later is the next all the same.
        if (batch.First == next && next > 0 && batch.From >= Behind) return default;
        if (Behind is not { } behind) return new(0, Unnumbered(Lost(batch, next, new(dayStarts, 0))), null, batch.First > 0);

        int repeated = 0;
        TickPosition at = First(batch);
        for (int i = 0; i < batch.Ticks.Length && at < behind; i++)
        {
            repeated++;
            if (i + 1 < batch.Ticks.Length) at = After(at, batch.Ticks[i + 1].Time);
        }

        return new(repeated, Unnumbered(Lost(batch, next, behind)), null, repeated > 0 || batch.First > next);
    }

    /// <summary>Which numbers are lost is known while one follows, not when one begins to.</summary>
    private static Hole? Unnumbered(Hole? hole) => hole is null ? null : new(hole.Range, 0, 0, 0);

    private static Hole? Lost(TickBatch batch, long next, TickPosition? behind)
    {
        // A tick whose time cannot be believed leaves no endless hole before it.
        BrokerTime most = new(Math.Min(batch.Clock.Milliseconds, long.MaxValue - MostAhead) + MostAhead);
        TickPosition to = batch.From.Time > most ? new(most, 0) : batch.From;
        if (behind is not { } from || from >= to) return null;

        return new(new(from, to), batch.Session, next, batch.First - next);
    }
}
