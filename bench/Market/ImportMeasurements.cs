using System.Buffers;
using System.Diagnostics;
using System.IO.Compression;
using Arus.Bench;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Market.Bench;

/// <summary>A file of ticks as MetaTrader exports them, to the SQLite market store with the bars it makes, and back.</summary>
internal static class ImportMeasurements
{
    private const int Hours = 240;
    private const int Samples = 3;

    private static readonly SeriesId s_series = new(SharedFeeds.Owner, new("history"), new("XAUUSD"));

    public static async Task All(BenchTable table)
    {
        string folder = Directory.CreateTempSubdirectory("arus-bench-").FullName;
        try
        {
            string plain = Path.Combine(folder, "ticks.tsv");
            Write(plain);
            await using (FileStream from = File.OpenRead(plain))
            await using (GZipStream to = new(File.Create(plain + ".gz"), CompressionLevel.Fastest)) await from.CopyToAsync(to);

            Survey(table, plain);
            await Import(table, folder, plain, 2_000_000, "import of a plain MT5 file of ticks, bars included");
            await Import(table, folder, plain + ".gz", null, "import of a gzip MT5 file of ticks, bars included");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Survey(BenchTable table, string file)
    {
        byte[] text = File.ReadAllBytes(file);
        List<double> rates = [];
        for (int sample = -1; sample < Samples; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            int rows = Rows(text);
            if (sample >= 0) rates.Add(rows / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(Metric.Plain("rows of ticks parsed, one core", "rows/s", rates));
    }

    private static int Rows(ReadOnlySpan<byte> text)
    {
        FileLayout layout = PlainLayout.Of(FileFormat.Mt5, FileKind.Ticks, Timeframe.M1, 5, 0);
        TickRowReader reader = new(layout, 5, 0, TimeSpan.Zero, new(FileKind.Ticks, new SortedSet<long>()));
        text = text[(text.IndexOf((byte)'\n') + 1)..];
        int rows = 0;
        for (int end; (end = text.IndexOf((byte)'\n')) >= 0; text = text[(end + 1)..])
        {
            if (reader.Read(text[..end], ++rows, out _) != RowFault.None) throw new InvalidOperationException($"row {rows} was not read");
        }

        return rows;
    }

    private static async Task Import(BenchTable table, string folder, string file, double? target, string name)
    {
        List<double> fresh = [];
        List<double> again = [];
        List<double> back = [];
        for (int sample = 0; sample < Samples; sample++)
        {
            string data = Path.Combine(folder, $"data{Path.GetExtension(file)}{sample}");
            await using ServiceProvider services = new ServiceCollection().AddSqliteMarketStore(new() { Folder = data }).BuildServiceProvider();
            IMarketStore store = services.GetRequiredService<IMarketStore>();
            fresh.Add(await Rate(store, file, isNew: true));
            again.Add(await Rate(store, file, isNew: false));
            long begun = Stopwatch.GetTimestamp();
            ExportReport report = await new MarketExport(store).Run(new(s_series, null, null, new(long.MinValue), new(long.MaxValue), Path.Combine(data, "back.tsv")), new Progress<FileProgress>(), default);
            back.Add(report.Rows / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        table.Add(target is { } least ? Metric.Least(name, least, "ticks/s", fresh) : Metric.Plain(name, "ticks/s", fresh));
        if (target is null) return;
        table.Add(Metric.Plain("import of the same file again", "ticks/s", again));
        table.Add(Metric.Plain("export of ticks to a plain file", "ticks/s", back));
    }

    private static async Task<double> Rate(IMarketStore store, string file, bool isNew)
    {
        using MarketImport import = new(store);
        long begun = Stopwatch.GetTimestamp();
        FileReport report = (await import.Run(new(s_series, [file], FileFormat.Mt5, null, null, null, null), new Progress<FileProgress>(), default))[0];
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (report.Rejected > 0 || report.Imported != (isNew ? report.Rows : 0)) throw new InvalidOperationException($"{report}");
        return report.Rows / seconds;
    }

    private static void Write(string file)
    {
        ArrayBufferWriter<byte> text = new(1 << 20);
        RowWriter writer = new(PlainLayout.Of(FileFormat.Mt5, FileKind.Ticks, Timeframe.M1, 5, 0), 5, TimeSpan.Zero);
        writer.Header(text);
        using FileStream to = File.Create(file);
        foreach (TickHour hour in StoreTicks.Day(400_000, Hours))
        {
            foreach (Tick tick in hour.Ticks.Span) writer.Write(tick, text);
            to.Write(text.WrittenSpan);
            text.ResetWrittenCount();
        }

        writer.End(text);
        to.Write(text.WrittenSpan);
    }
}
