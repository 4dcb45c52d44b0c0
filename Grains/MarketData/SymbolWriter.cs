using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>
/// Brings a symbol's entries and bars into the store, in the background of its turns: entries first, then longer bars, then
/// shorter ones, so that whatever a crash cuts off is made again from what is there. One flush runs at a time. What it took over
/// stays the same until all of it is stored: after a failure exactly that is written again.
/// </summary>
internal sealed class SymbolWriter(SymbolSeries series, Func<SymbolCheckpoint, CancellationToken, Task> storeCheckpoint)
{
    /// <summary>Hours whose entries are counted in memory; others are counted when they are written to.</summary>
    private const int MostCounts = 64;

    private readonly Dictionary<HourId, int> _counts = [];
    private EntryBuffer _spare = new();
    private Unwritten? _unwritten;
    private Task? _running;

    /// <summary>The position behind the last tick that is in the store.</summary>
    public TickPosition? Durable { get; private set; }

    /// <summary>The last hour of which something was stored; null before.</summary>
    public HourId? LastHour => _counts.Count == 0 ? null : _counts.Keys.MaxBy(hour => hour.Value);

    /// <summary>Whether a flush is under way, or one failed: then only time tries it again.</summary>
    public bool IsBusy => _running is not null || _unwritten is not null;

    /// <summary>What was handed over and is not known to be stored.</summary>
    public IEnumerable<Tick> InFlight => _unwritten is null ? [] : _unwritten.Pieces.SelectMany(piece => piece.Ticks.ToArray());

    /// <summary>The same of bars.</summary>
    public ImmutableArray<ClosedBar> BarsInFlight => _unwritten?.Bars ?? [];

    /// <summary>How many entries of an hour are known to be stored: of a counted one.</summary>
    public int StoredOf(HourId hour) => _counts.GetValueOrDefault(hour);

    /// <summary>The store was read: it holds so many entries an hour, and the last at that position.</summary>
    public void Know(IReadOnlyDictionary<HourId, int> counts, TickPosition? durable)
    {
        _counts.Clear();
        foreach ((HourId hour, int count) in counts) _counts[hour] = count;
        Durable = durable;
    }

    /// <summary>All that came before this call is stored when it ends well.</summary>
    public async Task Flush(SymbolBook book, long? checkpointAt, CancellationToken cancel)
    {
        await Idle();
        Task mine = _running = Write(book, checkpointAt, cancel);
        try
        {
            await mine;
        }
        finally
        {
            _running = null;
        }
    }

    /// <summary>Ends when no flush is under way.</summary>
    public async Task Idle()
    {
        while (_running is { } running) await Task.WhenAny(running);
    }

    /// <summary>How many entries the hours have that something came for. When it ends, nothing came since its last look.</summary>
    public async Task CountHours(SymbolBook book, CancellationToken cancel)
    {
        while (Uncounted(book.Unstored.Entries.Span) is { } hour) _counts[hour] = await series.CountOf(hour, cancel);
    }

    private async Task Write(SymbolBook book, long? checkpointAt, CancellationToken cancel)
    {
        if (_unwritten is not null) await Write(_unwritten, cancel);
        if (book.Unstored.Count == 0 && book.UnstoredBars.Count == 0 && checkpointAt is null) return;

        await CountHours(book, cancel);
        await Write(_unwritten = TakeOver(book, checkpointAt), cancel);
    }

    private Unwritten TakeOver(SymbolBook book, long? checkpointAt)
    {
        TickPosition? behind = book.Cursor.Behind;
        Queue<(HourId Hour, ReadOnlyMemory<Tick> Ticks)> pieces = Pieces(book.Unstored.Entries);
        (HourId Hour, ReadOnlyMemory<Tick> Ticks) newest = pieces.LastOrDefault();
        HourId last = pieces.Count == 0 || LastHour is { } known && known.Value > newest.Hour.Value ? LastHour ?? default : newest.Hour;
        int inLast = _counts.GetValueOrDefault(last) + (last == newest.Hour ? newest.Ticks.Length : 0);
        SymbolCheckpoint? checkpoint = checkpointAt is { } revision ? book.Checkpoint(last.Value, inLast, revision) : null;
        (EntryBuffer entries, ImmutableArray<ClosedBar> bars) = book.HandOver(_spare);
        _spare = new();
        return new(entries, pieces, bars, checkpoint, behind);
    }

    private HourId? Uncounted(ReadOnlySpan<Tick> entries)
    {
        foreach (HourId hour in HoursOf(entries))
        {
            if (!_counts.ContainsKey(hour)) return hour;
        }

        return null;
    }

    private async Task Write(Unwritten taken, CancellationToken cancel)
    {
        while (taken.Pieces.TryPeek(out (HourId Hour, ReadOnlyMemory<Tick> Ticks) piece))
        {
            _counts[piece.Hour] = await series.Store.AppendTicks(series.Id, piece.Hour, _counts.GetValueOrDefault(piece.Hour), piece.Ticks, cancel);
            taken.Pieces.Dequeue();
        }

        Durable = taken.Behind;
        foreach (Timeframe timeframe in Timeframes.All.Reverse())
        {
            Bar[] bars = [.. taken.Bars.Where(bar => bar.Timeframe == timeframe).Select(bar => bar.Bar)];
            if (bars.Length > 0) await series.Store.PutBars(series.Id, timeframe, BarOrigin.Built, bars, cancel);
        }

        if (taken.Checkpoint is not null) await storeCheckpoint(taken.Checkpoint, cancel);
        _spare = taken.Buffer;
        _unwritten = null;
        if (_counts.Count > MostCounts) Forget();
    }

    private void Forget()
    {
        foreach (HourId old in _counts.Keys.OrderBy(hour => hour.Value).Take(_counts.Count - (MostCounts / 2)).ToArray()) _counts.Remove(old);
    }

    /// <summary>The hours of entries, the earliest first: mostly one.</summary>
    private static ImmutableArray<HourId> HoursOf(ReadOnlySpan<Tick> entries)
    {
        SortedSet<int> hours = [];
        (long begins, long ends) = (0, 0);
        foreach (ref readonly Tick entry in entries)
        {
            if (entry.Time.Milliseconds >= begins && entry.Time.Milliseconds < ends) continue;
            HourId hour = HourId.Of(entry.Time);
            (begins, ends) = (hour.Begins.Milliseconds, hour.Ends.Milliseconds);
            hours.Add(hour.Value);
        }

        return [.. hours.Select(hour => new HourId(hour))];
    }

    /// <summary>By hour, the earliest first; within an hour as they came.</summary>
    private static Queue<(HourId Hour, ReadOnlyMemory<Tick> Ticks)> Pieces(ReadOnlyMemory<Tick> entries)
    {
        ImmutableArray<HourId> hours = HoursOf(entries.Span);
        if (hours.Length == 1) return new([(hours[0], entries)]);

        Tick[] all = entries.ToArray();
        return new(hours.Select(hour => (hour, (ReadOnlyMemory<Tick>)Array.FindAll(all, entry => entry.Time >= hour.Begins && entry.Time < hour.Ends))));
    }

    /// <summary>Taken over by a flush and not stored whole yet.</summary>
    private sealed record Unwritten(
        EntryBuffer Buffer,
        Queue<(HourId Hour, ReadOnlyMemory<Tick> Ticks)> Pieces,
        ImmutableArray<ClosedBar> Bars,
        SymbolCheckpoint? Checkpoint,
        TickPosition? Behind);
}
