using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A place in a symbol's history that moves on as ticks are taken.</summary>
public sealed class TickCursor
{
    private const long MinuteLength = 60_000;

    private readonly ITickHistory _history;
    private readonly Tick[] _buffer;
    private readonly long _lastMinute;

    private long _minute;
    private ReadOnlyMemory<Tick> _ticks;
    private int _next;

    /// <summary>The next tick taken is that at <paramref name="from"/>, or the first behind it.</summary>
    public TickCursor(ITickHistory history, TickPosition from)
    {
        _history = history;
        _buffer = new Tick[history.MostTicksAMinute];
        _lastMinute = history.Ends is { } ends ? MinuteOf(new(ends.Milliseconds - 1)) : long.MaxValue;
        Load(Math.Max(MinuteOf(from.Time), MinuteOf(history.Begins)));
        ReadOnlySpan<Tick> ticks = _ticks.Span;
        while (_next < ticks.Length && ticks[_next].Time < from.Time) _next++;
        for (int i = 0; i < from.Index && _next < ticks.Length && ticks[_next].Time == from.Time; i++) _next++;
    }

    public ITickHistory History => _history;

    /// <summary>Whether the history is behind it.</summary>
    public bool IsAtEnd => _minute >= _lastMinute && _next >= _ticks.Length;

    public static long MinuteOf(BrokerTime time) => Math.DivRem(time.Milliseconds, MinuteLength) is var (whole, rest) && rest < 0 ? whole - 1 : whole;

    /// <summary>The next tick when it bears a time up to <paramref name="until"/>.</summary>
    public bool TryPeek(BrokerTime until, out Tick tick)
    {
        bool found = Find(until);
        tick = found ? _ticks.Span[_next] : default;
        return found;
    }

    /// <summary>Passes the tick that was peeked at.</summary>
    public void Pass() => _next++;

    /// <summary>
    /// The next ticks up to a time, of one minute and at most so many; empty when none is left up to it. They are good until the
    /// cursor is used again. The position is that of the first.
    /// </summary>
    public ReadOnlySpan<Tick> Take(BrokerTime until, int most, out TickPosition position)
    {
        position = default;
        if (!Find(until)) return [];

        ReadOnlySpan<Tick> rest = _ticks.Span[_next..];
        position = PositionOf(_next);
        int count = Math.Min(most, rest.Length);
        if (rest[count - 1].Time > until) count = CountUntil(rest[..count], until);
        _next += count;
        return rest[..count];
    }

    /// <summary>Where the next tick up to a time is; where none is left, the place behind all that bear at most that time.</summary>
    public TickPosition Position(BrokerTime until) => Find(until) ? PositionOf(_next) : new(new(until.Milliseconds + 1), 0);

    private bool Find(BrokerTime until)
    {
        while (_next >= _ticks.Length)
        {
            if (_minute >= _lastMinute || (_minute + 1) * MinuteLength > until.Milliseconds) return false;
            Load(_minute + 1);
        }

        return _ticks.Span[_next].Time <= until;
    }

    private void Load(long minute)
    {
        (_minute, _next) = (minute, 0);
        ReadOnlySpan<Tick> ticks = _history.Minute(minute, _buffer);
        if (!ticks.Overlaps(_buffer)) ticks.CopyTo(_buffer);
        _ticks = _buffer.AsMemory(0, ticks.Length);
    }

    private TickPosition PositionOf(int place)
    {
        ReadOnlySpan<Tick> ticks = _ticks.Span;
        int first = place;
        while (first > 0 && ticks[first - 1].Time == ticks[place].Time) first--;
        return new(ticks[place].Time, place - first);
    }

    private static int CountUntil(ReadOnlySpan<Tick> ticks, BrokerTime until)
    {
        int low = 0, high = ticks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ticks[middle].Time <= until) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
