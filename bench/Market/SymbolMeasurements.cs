using System.Diagnostics;
using System.Runtime.InteropServices;
using Arus.Bench;
using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;
using Arus.Market.Bench.Load;

namespace Arus.Market.Bench;

/// <summary>A symbol's share of the way of a tick, on one thread: numbers, gate, bars of six timeframes, the whole catalogue on each close.</summary>
internal static class SymbolMeasurements
{
    private const int OfABatch = 200;
    private const int Step = 20;
    private const int Batches = 10_000;
    private const int Samples = 7;

    public static void All(BenchTable table)
    {
        ImmutableArray<TickBatch> batches = Make();
        List<double> rates = [];
        List<double> allocated = [];
        for (int sample = 0; sample <= Samples; sample++)
        {
            SymbolBook book = new(new(5, TimeSpan.Zero), SnapshotRules.SpecsOf(null));
            book.Cursor.Open(1);
            EntryBuffer spare = new();
            Take(book, batches.AsSpan(0, Batches / 10), ref spare);
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long begun = Stopwatch.GetTimestamp();
            Take(book, batches.AsSpan(Batches / 10, Batches - (Batches / 10)), ref spare);
            double ticks = (Batches - (Batches / 10)) * OfABatch;
            if (sample == 0) continue;
            rates.Add(ticks / Stopwatch.GetElapsedTime(begun).TotalSeconds);
            allocated.Add((GC.GetAllocatedBytesForCurrentThread() - bytes) / ticks);
        }

        table.Add(Metric.Plain("symbol alone: batches to bars and indicators, one thread", "ticks/s", rates));
        table.Add(Metric.Plain("symbol alone: allocated", "bytes/tick", allocated));
    }

    /// <summary>What is to be stored is taken over every fifty batches, as a flush does.</summary>
    private static void Take(SymbolBook book, ReadOnlySpan<TickBatch> batches, ref EntryBuffer spare)
    {
        for (int i = 0; i < batches.Length; i++)
        {
            book.Take(batches[i], book.Place(batches[i]));
            if (i % 50 == 0) spare = book.HandOver(spare).Entries;
        }
    }

    private static ImmutableArray<TickBatch> Make()
    {
        long[] bids = LoadSymbols.Walk();
        ImmutableArray<TickBatch>.Builder batches = ImmutableArray.CreateBuilder<TickBatch>(Batches);
        for (int batch = 0; batch < Batches; batch++)
        {
            Tick[] ticks = new Tick[OfABatch];
            for (int i = 0; i < OfABatch; i++)
            {
                long number = ((long)batch * OfABatch) + i;
                long bid = bids[number % bids.Length];
                ticks[i] = new(new(LoadSymbols.Morning.Milliseconds + (number * Step)), bid, bid + 2, 0, 0, TickFlags.Bid | TickFlags.Ask);
            }

            batches.Add(new(1, (long)batch * OfABatch, new(ticks[0].Time, 0), 5, ImmutableCollectionsMarshal.AsImmutableArray(ticks), ticks[^1].Time, 0));
        }

        return batches.DrainToImmutable();
    }
}
