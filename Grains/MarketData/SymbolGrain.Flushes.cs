using Arus.Domain.MarketData.Retention;
using Arus.Domain.MarketData.Symbols;

namespace Arus.Grains.MarketData;

/// <summary>What goes on beside the turns: storing, metering, taking out what is old.</summary>
internal sealed partial class SymbolGrain
{
    private async Task FlushDue(CancellationToken cancel)
    {
        if (_book is not { } book || _isRewriting) return;

        await FlushBeside(book);
        await Meter(cancel);
    }

    private async Task FlushBeside(SymbolBook book)
    {
        try
        {
            await Flush(book, CancellationToken.None);
        }
        catch (Exception error)
        {
            LogNotStored(error, _series.Id, book.Unstored.Count);
        }
    }

    private async Task Flush(SymbolBook book, CancellationToken cancel)
    {
        try
        {
            await _writer.Flush(book, IsCheckpointDue(book) ? SymbolRules.LastRevision(State) : null, cancel);
        }
        catch (HourConflictException)
        {
            // Somebody else wrote into the hour: the store is read anew, and what was not stored is found missing.
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>After each hour's first entry, and after a while when something came.</summary>
    private bool IsCheckpointDue(SymbolBook book)
    {
        if (book.Unstored.Count == 0 || book.Last is not { } last) return false;
        int hour = HourId.Of(last.Time).Value;
        if (hour == _hourOfCheckpoint && time.GetElapsedTime(_checkpointed) < options.CheckpointEvery) return false;

        (_hourOfCheckpoint, _checkpointed) = (hour, time.GetTimestamp());
        return true;
    }

    private async Task StoreProgress(SymbolCheckpoint checkpoint, CancellationToken cancel)
    {
        SymbolCheckpoint? before = progress.State.Latest;
        bool isNewDay = before is not null && before.Hour / 24 != checkpoint.Hour / 24;
        progress.State = new() { Latest = checkpoint, Earlier = isNewDay ? before : progress.State.Earlier };
        try
        {
            await progress.WriteStateAsync(cancel);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Stores all there is before the activation ends. What cannot be stored is missing, and found so.</summary>
    private async Task Rest(CancellationToken cancel)
    {
        if (_book is not { } book) return;

        try
        {
            await _writer.Flush(book, _hasTaken ? SymbolRules.LastRevision(State) : null, cancel);
        }
        catch (Exception error)
        {
            LogLost(error, _series.Id, book.Unstored.Count + _writer.InFlight.Count());
        }

        await TellUsage(cancel);
    }

    private async Task Meter(CancellationToken cancel)
    {
        if (time.GetElapsedTime(_metered) < s_meterEvery) return;

        _metered = time.GetTimestamp();
        await TellUsage(cancel);
    }

    private async Task TellUsage(CancellationToken cancel)
    {
        try
        {
            await _meter.TellTicks(_writer.LastHour, cancel);
            await _meter.TellReads(time.GetUtcNow(), cancel);
        }
        catch (Exception error)
        {
            LogNotMetered(error, _series.Id);
        }
    }

    private async Task Retain(CancellationToken cancel)
    {
        if (_book?.Last is not { } last || _isRewriting) return;

        try
        {
            // What a person imported is theirs to take out: only what a terminal tells grows by itself.
            Keep keep = Keep.Of(options.Tier);
            if (State.Opened is not null) await store.Retain(_series.Id, keep.TicksFrom(last.Time), keep.BarsFrom(last.Time), cancel);
            await store.Compact(_series.Id, new(HourId.Of(last.Time).Value - 2), cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotRetained(error, _series.Id);
        }
    }
}
