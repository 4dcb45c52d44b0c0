using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>The way of a batch, and of what it leaves into the store.</summary>
internal sealed partial class SymbolGrain
{
    private static readonly TimeSpan s_firstRetention = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_retainEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_meterEvery = TimeSpan.FromMinutes(1);

    private long _checkpointed;
    private long _clockHeard;
    private long _metered;
    private int _hourOfCheckpoint;
    private bool _hasTaken;
    private bool _isRewriting;

    private Task Take(TickBatch batch)
    {
        if (State.Opened is null || _book is not { } book)
        {
            LogNotOpened(_series.Id);
            return Task.CompletedTask;
        }

        if (book.Unstored.Count >= options.MostUnstored) return TakeWhenStored(book, batch);

        BatchPlace place = book.Place(batch);
        if (place.Fills is { } filled) return Fill(book, filled, batch);
        if (place.Lost is { } lost) return TakeAfter(book, batch, place, lost);

        Take(book, batch, place);
        return Task.CompletedTask;
    }

    /// <summary>While the store does not take what came, nothing more is taken: the stream waits, and its producer.</summary>
    private async Task TakeWhenStored(SymbolBook book, TickBatch batch)
    {
        await Flush(book, CancellationToken.None);
        await Take(batch);
    }

    /// <summary>A hole is stored before the ticks behind it are: a restart knows it too.</summary>
    private async Task TakeAfter(SymbolBook book, TickBatch batch, BatchPlace place, Hole lost)
    {
        LogHole(_series.Id, lost.Range.From, lost.Range.To);
        await Store(HoleRules.Found(State, lost), CancellationToken.None);
        book.Know(State);
        Take(book, batch, place);
    }

    private void Take(SymbolBook book, TickBatch batch, BatchPlace place)
    {
        (int closed, Tick? last) = (book.UnstoredBars.Count, book.Last);
        book.Take(batch, place);
        _clockHeard = time.GetTimestamp();
        _news.Tell(book, closed, last);
        _hasTaken = true;
        if (book.Unstored.Count >= options.FlushAt && !_writer.IsBusy) _ = FlushBeside(book);
    }

    /// <summary>The stream lost events: numbers tell which when the next batch comes.</summary>
    private Task Lagged(Exception error)
    {
        LogLagged(error, _series.Id);
        return Task.CompletedTask;
    }
}
