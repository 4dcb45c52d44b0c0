using System.Buffers;
using System.Runtime.InteropServices;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol.Binary;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>
/// One symbol that a session is subscribed to. Ticks that were read together are staged and leave as one batch, whose array has
/// exactly them and is never pooled.
/// </summary>
internal sealed class SymbolFeed(int index, SeriesId series, SymbolSpec spec, IAsyncStream<TickBatch> stream, ISymbolGrain grain)
{
    /// <summary>A larger array would be a large object, which only a full collection frees.</summary>
    public const int MostTogether = 1_700;

    private readonly double _scale = Points.Scale(spec.Digits);
    private Tick[] _staged = [];
    private TickPosition _from;
    private TickPosition _at;
    private TickPosition _next;
    private TickPosition? _start;
    private long _first;

    public int Index => index;

    public SeriesId Series => series;

    public SymbolSpec Spec => spec;

    public IAsyncStream<TickBatch> Stream => stream;

    public ISymbolGrain Grain => grain;

    /// <summary>From where it was asked to go on; null: from now on.</summary>
    public TickPosition? Resume { get; init; }

    /// <summary>How far the stream and the symbol are.</summary>
    public FeedProgress Progress { get; } = new();

    /// <summary>How many live ticks came on this connection.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them wait to leave.</summary>
    public int Staged { get; private set; }

    /// <summary>What the last batch told of the clock.</summary>
    public BrokerTime Told { get; private set; }

    /// <summary>
    /// The terminal begins: where it was asked to, and then no tick lies between that place and the first it tells, or at a tick of
    /// its own choice.
    /// </summary>
    public void Begin(TickPosition at, bool isResumed)
    {
        if (Count > 0) return;
        _start = isResumed ? Resume : null;
        _next = _start ?? at;
    }

    /// <summary>Decodes what there is room for; false: what is staged must leave first, and <paramref name="done"/> says how far this came.</summary>
    public bool TryStage(in BinaryHeader head, ReadOnlySpan<byte> items, ref int done)
    {
        while (done < head.Count)
        {
            TickPosition at = done == 0 ? head.Position : _next;
            if (Staged > 0 && (!Follows(at) || Staged == MostTogether)) return false;
            if (Staged == 0) (_from, _first) = (_start is { } start && start < at ? start : at, Count);
            _start = null;
            if (Staged == 0) _at = at;

            int count = Math.Min(head.Count - done, MostTogether - Staged);
            MakeRoom(Staged + count);
            TickDecoder.Ticks(items.Slice(done * WireTick.Size, count * WireTick.Size), head.BaseTime, _scale, _staged.AsSpan(Staged, count));
            (Staged, done, Count) = (Staged + count, done + count, Count + count);
            _next = Behind();
        }

        return true;
    }

    /// <summary>All that is staged, as one batch.</summary>
    public TickBatch Leave(long session, BrokerTime clock, long received)
    {
        Tick[] exact = GC.AllocateUninitializedArray<Tick>(Staged);
        _staged.AsSpan(0, Staged).CopyTo(exact);
        ArrayPool<Tick>.Shared.Return(_staged);
        (_staged, Staged, Told) = ([], 0, clock);
        return new(session, _first, _from, spec.Digits, ImmutableCollectionsMarshal.AsImmutableArray(exact), clock, received);
    }

    /// <summary>A batch that tells the clock alone, from the place behind the last tick that was told.</summary>
    public TickBatch Clock(long session, BrokerTime clock, long received)
    {
        Told = clock;
        return new(session, Count, _next, spec.Digits, [], clock, received);
    }

    /// <summary>The latest time that is staged.</summary>
    public BrokerTime Latest()
    {
        BrokerTime latest = default;
        foreach (ref readonly Tick tick in _staged.AsSpan(0, Staged))
        {
            if (tick.Time > latest) latest = tick.Time;
        }

        return latest;
    }

    public void Forget()
    {
        if (_staged.Length > 0) ArrayPool<Tick>.Shared.Return(_staged);
        (_staged, Staged) = ([], 0);
    }

    /// <summary>Whether no place lies between what is staged and <paramref name="at"/>: the next of the same millisecond, or the first of a later one.</summary>
    private bool Follows(TickPosition at) => at == _next || (at.Index == 0 && at.Time > _next.Time);

    private void MakeRoom(int count)
    {
        if (count <= _staged.Length) return;
        Tick[] larger = ArrayPool<Tick>.Shared.Rent(count);
        _staged.AsSpan(0, Staged).CopyTo(larger);
        if (_staged.Length > 0) ArrayPool<Tick>.Shared.Return(_staged);
        _staged = larger;
    }

    private TickPosition Behind()
    {
        BrokerTime last = _staged[Staged - 1].Time;
        int same = 1;
        while (same < Staged && _staged[Staged - 1 - same].Time == last) same++;
        return new(last, same == Staged && last == _at.Time ? _at.Index + same : same);
    }
}
