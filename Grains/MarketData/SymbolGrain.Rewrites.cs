using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.MarketData;

/// <summary>How stored data is changed under the symbol, and its memory made from it again.</summary>
internal sealed partial class SymbolGrain
{
    /// <summary>A batch that was overtaken has the ticks of a hole: a page that nobody had to ask for.</summary>
    private Task Fill(SymbolBook book, Hole hole, TickBatch batch)
    {
        book.Tally.BatchesOutOfOrder++;
        TickPosition behind = SessionCursor.End(batch);
        TickPage page = new(HoleRules.Covered(hole, batch, behind), batch.Digits, batch.Ticks, false);
        return Rewrite(book, page, state => HoleRules.FilledWith(state, hole, batch, behind), CancellationToken.None);
    }

    private async Task Rewrite(SymbolBook book, TickPage page, Func<SymbolState, SymbolState> fill, CancellationToken cancel)
    {
        await Changing(book, page.Range.From.Time, async () =>
        {
            SymbolState known = HoleRules.Restarted(State, book.Cursor.Behind, book.Shape.DayStart);
            SymbolState filled = ReferenceEquals(known, State) ? fill(State) : HoleRules.Filled(known, page.Range);
            int offset = HoleRules.OffsetAt(State, page.Range.To);
            TickRepair repair = new(_series, book.Shape, book.ClosedUntil ?? SymbolSeries.Start, HoleRules.Stretches(filled));
            book.Tally.Repair(page.Ticks.Length, await repair.Put(page, offset, cancel));
            await Store(filled, cancel);
            book.Cursor.Cover(page.Range);
        }, cancel);
    }

    /// <summary>
    /// Changes what is stored. Before, all that came is stored and indicators of later bars are void; after, memory is made from
    /// the store again. No batch is taken meanwhile, and the background stores nothing: a failure anywhere leaves what a restart repairs.
    /// </summary>
    private async Task Changing(SymbolBook book, BrokerTime from, Func<Task> change, CancellationToken cancel)
    {
        _isRewriting = true;
        try
        {
            await Flush(book, cancel);
            await _writer.Idle();
            await Rewritten(book, from, change, cancel);
        }
        finally
        {
            _isRewriting = false;
        }
    }

    private async Task Rewritten(SymbolBook book, BrokerTime from, Func<Task> change, CancellationToken cancel)
    {
        try
        {
            await Store(SymbolRules.Revised(State, from), cancel);
            await change();
            await Load(book, cancel);
            await _writer.Flush(_book!, SymbolRules.LastRevision(State), cancel);
        }
        catch
        {
            // What memory holds and what the store holds may be two things now: nothing more is written from it.
            _book = null;
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task Load(SymbolBook? before, CancellationToken cancel)
    {
        SymbolLoader loader = new(_series, State, progress.State);
        if (await loader.Shape(_feed ??= await AskFeed(), cancel) is not { } shape) return;

        _book = await loader.Load(shape, _feed, before, cancel);
        _writer.Know(loader.Counts, _book.Cursor.Behind);
    }
}
