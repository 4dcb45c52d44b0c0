using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Symbols;

public sealed class SymbolBookTests
{
    /// <summary>Ticks as a terminal may send them: mostly a quiet walk, now and then a leap, a zero, a crossing, a time from elsewhere.</summary>
    private static readonly Gen<Tick[]> s_ticks = Ticks(1);

    [Fact]
    public void Batches_CutAnywhere_LeaveTheSameEntriesBarsAndCounts() =>
        Prop.ForAll(Ticks(0).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (ticks, size) => Told(Take(ticks, ticks.Length)) == Told(Take(ticks, size))).QuickCheckThrowOnFailure();

    [Fact]
    public void Replay_OfWhatWasStored_IsTheLiveMemory() =>
        Prop.ForAll(s_ticks.ToArbitrary(), ticks =>
        {
            SymbolBook live = Take(ticks, 17), replayed = New();
            replayed.Cursor.Open(1);
            foreach (Tick entry in live.Unstored.Entries.ToArray().OrderBy(entry => entry.Time.Milliseconds / 3_600_000)) replayed.Replay(entry, true);

            TickCounters before = live.Tally.Counters, after = replayed.Tally.Counters;
            return Bars(live) == Bars(replayed) && live.Last == replayed.Last && live.Cursor.Behind == replayed.Cursor.Behind
                && (before.Accepted, before.Late) == (after.Accepted, after.Late);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_WhateverComes_AddUpToWhatWasReceived() =>
        Prop.ForAll(s_ticks.ToArbitrary(), ticks =>
        {
            SymbolBook book = Take(ticks, 10);
            foreach (int repeated in new[] { 0, 5 })
            {
                TickBatch again = Batch(ticks, repeated, 10);
                book.Take(again, book.Place(again));
            }

            TickCounters counters = book.Tally.Counters;
            return counters.Received == ticks.Length + Math.Min(10, ticks.Length) + Math.Clamp(ticks.Length - 5, 0, 10)
                && counters.Received == counters.Accepted + counters.Late + counters.Duplicate + counters.Quarantined.Values.Sum();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Checkpoint_RestoredAnywhere_GoesOnTheSameToTheBit() =>
        Prop.ForAll(s_ticks.ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (ticks, cut) =>
        {
            cut = Math.Min(cut, ticks.Length);
            SymbolBook live = Take(ticks[..cut], 20), restored = New();
            foreach (Tick entry in live.Unstored.Entries.ToArray()) restored.Replay(entry, false);
            SymbolCheckpoint checkpoint = live.Checkpoint(0, 0, 0);
            restored.Restore(checkpoint);
            foreach (Timeframe timeframe in Timeframes.All)
            {
                if (!restored.Indicators.TryRestore(timeframe, checkpoint.Indicators[timeframe])) return false;
            }

            live.HandOver(new());
            restored.HandOver(new());
            TickBatch rest = Batch(ticks, cut, ticks.Length - cut);
            live.Take(rest, live.Place(rest));
            restored.Take(rest, restored.Place(rest));
            return Told(live) == Told(restored);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clock_ThatIsNotBelievable_ClosesNothing()
    {
        SymbolBook book = Take([Batches.Tick(0)], 1);
        foreach (long clock in new[] { long.MaxValue, long.MinValue, 0 })
        {
            TickBatch told = new(1, 1, Batches.At(1), 5, [], new(clock), 0);
            book.Take(told, book.Place(told));
        }

        Assert.Empty(book.UnstoredBars);
        Assert.Equal(Batches.Noon, book.Clock);
    }

    [Fact]
    public void SecondOfABatch_Ticks_AllocateNothingOfTheirOwn()
    {
        SymbolBook book = New();
        book.Cursor.Open(1);
        TickBatch[] batches = [.. Enumerable.Range(0, 40).Select(i => Batch([.. Enumerable.Range(0, 20_000).Select(n => Batches.Tick(n / 1_000d, 110_000 + (n % 7)))], i * 500, 500))];
        EntryBuffer spare = new(), other = new();
        foreach (TickBatch batch in batches[..20]) book.Take(batch, book.Place(batch));
        spare = book.HandOver(other).Entries;
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (TickBatch batch in batches[20..]) book.Take(batch, book.Place(batch));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 3_000_000, $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes for 10,000 ticks");
        Assert.Equal(10_000, book.Unstored.Count);
        Assert.NotEqual(0, spare.Count);
    }

    /// <param name="odds">Of prices that are not believed, to thirty that are.</param>
    private static Gen<Tick[]> Ticks(int odds) =>
        from count in Gen.Choose(0, 200)
        from steps in Gen.Frequency((20, Gen.Choose(0, 3_000)), (1, Gen.Choose(60_000, 8_000_000))).ArrayOf(count)
        from bids in Gen.Frequency((30, Gen.Choose(109_990, 110_010)), (odds, Gen.Choose(-5, 400_000))).ArrayOf(count)
        from spreads in Gen.Frequency((30, Gen.Choose(1, 4)), (odds, Gen.Choose(-900, 900))).ArrayOf(count)
        from backs in Gen.Frequency((40, Gen.Constant(0)), (1, Gen.Choose(0, 9_000_000))).ArrayOf(count)
        select Walk(steps, bids, spreads, backs);

    private static SymbolBook New() => new(new(5, TimeSpan.Zero), SnapshotRules.SpecsOf(new("", new("UTC", TimeSpan.Zero), default, ["SMA(5)", "RSI(7)", "MACD"])));

    private static SymbolBook Take(Tick[] ticks, int size)
    {
        SymbolBook book = New();
        book.Cursor.Open(1);
        for (int first = 0; first < ticks.Length; first += size)
        {
            TickBatch batch = Batch(ticks, first, size);
            book.Take(batch, book.Place(batch));
        }

        return book;
    }

    /// <summary>The clock shows the latest time that was told: no bar closes by it, so that where batches are cut does not show.</summary>
    private static TickBatch Batch(Tick[] ticks, int first, int count)
    {
        ImmutableArray<Tick> taken = [.. ticks.Skip(first).Take(count)];
        BrokerTime clock = ticks.Take(first + count).Select(tick => tick.Time).DefaultIfEmpty(Batches.Noon).Max();
        return new(1, first, taken.IsEmpty ? default : Position(ticks, first), 5, taken, clock, 0);
    }

    private static TickPosition Position(Tick[] ticks, int index)
    {
        int same = 0;
        while (same < index && ticks[index - same - 1].Time == ticks[index].Time) same++;
        return new(ticks[index].Time, same);
    }

    private static string Bars(SymbolBook book) =>
        string.Join('\n', book.UnstoredBars) + string.Join('\n', Timeframes.All.Select(timeframe => $"{book.Forming(timeframe)} {book.Ring(timeframe).Count} {Bits(book, timeframe)}"));

    private static string Told(SymbolBook book)
    {
        TickCounters counters = book.Tally.Counters;
        return $"{Bars(book)}\n{string.Join('\n', book.Unstored.Entries.ToArray())}\n{counters.Accepted} {counters.Late} {string.Join(',', counters.Quarantined)} {book.Last} {book.Cursor.Behind}";
    }

    private static string Bits(SymbolBook book, Timeframe timeframe) =>
        string.Join(' ', book.Indicators.Values(timeframe).SelectMany(value => value.Values).Select(value => BitConverter.DoubleToInt64Bits(value).ToString("x")));

    private static Tick[] Walk(int[] steps, int[] bids, int[] spreads, int[] backs)
    {
        Tick[] ticks = new Tick[steps.Length];
        BrokerTime time = Batches.Noon - TimeSpan.FromDays(60);
        for (int i = 0; i < ticks.Length; i++)
        {
            time += TimeSpan.FromMilliseconds(steps[i]);
            ticks[i] = new(time - TimeSpan.FromMilliseconds(backs[i]), bids[i], bids[i] + spreads[i], 0, 0, (TickFlags)(i % 256));
        }

        return ticks;
    }
}
