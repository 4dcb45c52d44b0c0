using System.Diagnostics;
using Arus.Bench;
using Arus.Domain.MarketData.Segments;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Market.Bench;

/// <summary>The segments alone, then the SQLite market store as the product registers it, in a fresh temporary folder.</summary>
internal static class StoreMeasurements
{
    private const int Hours = 240;
    private const int Samples = 7;

    private static readonly SeriesId s_series = new(new("bench"), new("sim"), new("XAUUSD"));

    public static async Task All(BenchTable table)
    {
        Codec(table);
        string folder = Directory.CreateTempSubdirectory("arus-bench-").FullName;
        try
        {
            await using ServiceProvider services = new ServiceCollection().AddSqliteMarketStore(new() { Folder = folder }).BuildServiceProvider();
            await Store(table, services.GetRequiredService<IMarketStore>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Codec(BenchTable table)
    {
        ImmutableArray<TickHour> hours = StoreTicks.Day(0, 24);
        byte[][] segments = [.. hours.Select(h => TickSegment.Encode(h.Ticks.Span))];
        long ticks = hours.Length * StoreTicks.Each;
        table.Add(Metric.Most("tick segment, size of seeded quotes", 4, "bytes/tick", [segments.Sum(s => (double)s.Length) / ticks]));
        table.Add(Metric.Least("tick segments encoded", 2_000_000, "ticks/s", Rates(ticks, () =>
        {
            foreach (TickHour hour in hours) TickSegment.Encode(hour.Ticks.Span);
        })));
        table.Add(Metric.Least("tick segments decoded", 10_000_000, "ticks/s", Rates(ticks, () =>
        {
            foreach (byte[] segment in segments) TickSegment.Decode(segment);
        })));
    }

    private static async Task Store(BenchTable table, IMarketStore store)
    {
        ImmutableArray<TickHour> hours = StoreTicks.Day(0, Hours);
        long ticks = Hours * (long)StoreTicks.Each;
        List<double> stored = [];
        for (int sample = 0; sample < 3; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            foreach (TickHour[] day in hours.Chunk(24)) await store.ReplaceTicks(s_series, [.. day], default);
            stored.Add(ticks / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(Metric.Least("market store, whole hours written, a day a transaction", 2_000_000, "ticks/s", stored));
        table.Add(Metric.Least("market store, range read, one reader", 10_000_000, "ticks/s", await Reads(store, ticks, 0, Hours)));
        table.Add(Metric.Plain("market store, last 1,000 ticks", "reads/s", await Lasts(store)));
        await Appends(table, store);
        await Bars(table, store);
    }

    private static async Task<List<double>> Reads(IMarketStore store, long ticks, int from, int to)
    {
        List<double> rates = [];
        for (int sample = -1; sample < Samples; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            long read = 0;
            await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(s_series, new HourId(from).Begins, new HourId(to).Begins, default)) read += block.Length;
            if (read != ticks) throw new InvalidOperationException($"{read} of {ticks} ticks");
            if (sample >= 0) rates.Add(ticks / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return rates;
    }

    private static async Task<List<double>> Lasts(IMarketStore store)
    {
        List<double> rates = [];
        for (int sample = 0; sample < Samples; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            for (int turn = 0; turn < 100; turn++) await store.LastTicks(s_series, new HourId(turn + 1).Begins, 1_000, default);
            rates.Add(100 / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return rates;
    }

    /// <summary>As live symbols do: each adds a little to its hour, all at once, and an hour in pieces is read and compacted.</summary>
    private static async Task Appends(BenchTable table, IMarketStore store)
    {
        const int Symbols = 50;
        const int Piece = 50;
        Tick[] ticks = StoreTicks.Hour(Hours);
        List<double> rates = [];
        for (int sample = 0; sample < 3; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Symbols).Select(symbol => Task.Run(async () =>
            {
                SeriesId series = s_series with { Symbol = new($"S{sample}-{symbol}") };
                for (int at = 0; at < StoreTicks.Each / 4; at += Piece) await store.AppendTicks(series, new HourId(Hours), at, ticks.AsMemory(at, Piece), default);
            })));
            rates.Add(Symbols * StoreTicks.Each / 4 / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(Metric.Plain("market store, appends of 50 ticks, 50 series at once", "ticks/s", rates));
        List<double> compacted = [];
        for (int sample = 0; sample < 3; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            for (int symbol = 0; symbol < Symbols; symbol++) await store.Compact(s_series with { Symbol = new($"S{sample}-{symbol}") }, new HourId(Hours + 1), default);
            compacted.Add(Symbols * StoreTicks.Each / 4 / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(Metric.Plain("market store, hours of 50 pieces compacted", "ticks/s", compacted));
    }

    private static async Task Bars(BenchTable table, IMarketStore store)
    {
        const int Count = 200_000;
        Bar[] bars = [.. Enumerable.Range(0, Count).Select(i => new Bar(new BrokerTime(i * 60_000L), new Ohlc(1_283_000 + (i % 97), 1_283_200, 1_282_900, 1_283_000 + (i % 89)), default, 100 + (i % 41), 0, 330, BarFlags.None))];
        List<double> put = [];
        List<double> read = [];
        for (int sample = 0; sample < 3; sample++)
        {
            SeriesId series = s_series with { Symbol = new($"B{sample}") };
            long begun = Stopwatch.GetTimestamp();
            await store.PutBars(series, Timeframe.M1, BarOrigin.Imported, bars, default);
            put.Add(Count / Stopwatch.GetElapsedTime(begun).TotalSeconds);

            begun = Stopwatch.GetTimestamp();
            long count = 0;
            await foreach (ReadOnlyMemory<Bar> block in store.ReadBars(series, Timeframe.M1, BarOrigin.Imported, bars[0].Time, new BrokerTime(long.MaxValue), default)) count += block.Length;
            if (count == Count) read.Add(Count / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(Metric.Plain("market store, bars put", "bars/s", put));
        table.Add(Metric.Plain("market store, bars read", "bars/s", read));
    }

    private static List<double> Rates(long ticks, Action once)
    {
        List<double> rates = [];
        for (int sample = -2; sample < Samples; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            once();
            if (sample >= 0) rates.Add(ticks / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return rates;
    }
}
