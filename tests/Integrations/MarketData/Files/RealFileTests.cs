using System.Globalization;
using System.IO.Compression;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData;
using Arus.Integrations.MarketData.Files;
using Arus.Integrations.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>Real exports, through the store of the default platform.</summary>
public sealed class RealFileTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly Importing _files;

    public RealFileTests()
    {
        _services = new ServiceCollection().AddSqliteMarketStore(new() { Folder = _folder.Path }).BuildServiceProvider();
        _files = new(_services.GetRequiredService<IMarketStore>());
    }

    public static TheoryData<string> TickFiles => [.. SharedData.TickFiles];

    public static TheoryData<string> BarFiles => [.. SharedData.BarFiles];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
        _files.Dispose();
    }

    [SharedDataTheory]
    [MemberData(nameof(TickFiles))]
    public async Task Ticks_ImportedAndExported_AreTheFileByteForByte(string file)
    {
        FileReport report = await Imported(file);
        FileReport again = await Imported(file);
        await _files.Export("back.tsv");

        string[] lines = Lines(file);
        Assert.Equal((lines.Length - 1, 0, 0), (report.Imported, report.AlreadyThere, report.Rejected));
        Assert.Equal((0, lines.Length - 1, 0), (again.Imported, again.AlreadyThere, again.Rejected));
        Assert.Equal(Unzipped(file), await File.ReadAllBytesAsync(_files.Path("back.tsv")));
    }

    [SharedDataTheory]
    [MemberData(nameof(BarFiles))]
    public async Task Bars_ImportedAndExported_AreTheFileRowForRowAndByteForByte(string file)
    {
        FileReport report = await Imported(file);
        ExportReport back = await _files.Export("back.tsv.gz", Timeframe.H1);

        string[] lines = Lines(file);
        Assert.Equal((Timeframe.H1, lines.Length - 1, 0), (report.Timeframe, report.Imported, report.Rejected));
        Assert.Equal(lines[1..].Select(l => BarOf(l, Scale(file))), await _files.Bars(Timeframe.H1, BarOrigin.Imported));
        Assert.Equal(("H1 imported", true), (back.Kind, back.AsImported));
        using MemoryStream unpacked = new();
        using (GZipStream gzip = new(File.OpenRead(_files.Path("back.tsv.gz")), CompressionMode.Decompress)) await gzip.CopyToAsync(unpacked);
        Assert.Equal(Unzipped(file), unpacked.ToArray());
    }

    [SharedDataTheory]
    [MemberData(nameof(TickFiles))]
    public async Task Bars_BuiltFromTicks_EqualAFoldOfTheTextByItself(string file)
    {
        await Imported(file);

        foreach (Timeframe timeframe in Enum.GetValues<Timeframe>())
        {
            Assert.Equal(Folded(Lines(file)[1..], timeframe, Scale(file)), await _files.Bars(timeframe, BarOrigin.Built));
        }
    }

    private Task<FileReport> Imported(string file)
    {
        // Nothing is written beside data that is not ours.
        File.Copy(SharedData.File(file), _files.Path(file), overwrite: true);
        return _files.Import(_files.Path(file));
    }

    private static byte[] Unzipped(string file)
    {
        using MemoryStream text = new();
        using GZipStream gzip = new(File.OpenRead(SharedData.File(file)), CompressionMode.Decompress);
        gzip.CopyTo(text);
        return text.ToArray();
    }

    private static string[] Lines(string file) => System.Text.Encoding.ASCII.GetString(Unzipped(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static decimal Scale(string file) => file.StartsWith("XAU", StringComparison.Ordinal) ? 1_000m : 100_000m;

    private static long Points(string text, decimal scale) => decimal.ToInt64(decimal.Parse(text, CultureInfo.InvariantCulture) * scale);

    private static DateTime Clock(string[] cells) => DateTime.Parse($"{cells[0].Replace('.', '-')}T{cells[1]}", CultureInfo.InvariantCulture);

    private static Bar BarOf(string line, decimal scale)
    {
        string[] c = line.Split('\t');
        Ohlc bid = new(Points(c[2], scale), Points(c[3], scale), Points(c[4], scale), Points(c[5], scale));
        return new(BrokerTime.Of(Clock(c)), bid, default, long.Parse(c[6], CultureInfo.InvariantCulture), long.Parse(c[7], CultureInfo.InvariantCulture), int.Parse(c[8], CultureInfo.InvariantCulture), BarFlags.Imported);
    }

    /// <summary>By grouping, not by folding: a bar is its span's first, highest, lowest and last.</summary>
    private static IEnumerable<Bar> Folded(string[] lines, Timeframe timeframe, decimal scale) =>
        from line in lines
        let cells = line.Split('\t')
        let at = Clock(cells)
        let tick = (Bid: Points(cells[2], scale), Ask: Points(cells[3], scale))
        group tick by at.Date.AddMinutes(Math.Floor(at.TimeOfDay.TotalMinutes / (int)timeframe) * (int)timeframe) into span
        orderby span.Key
        select new Bar(
            BrokerTime.Of(span.Key),
            new(span.First().Bid, span.Max(t => t.Bid), span.Min(t => t.Bid), span.Last().Bid),
            new(span.First().Ask, span.Max(t => t.Ask), span.Min(t => t.Ask), span.Last().Ask),
            span.Count(),
            0,
            (int)span.Min(t => t.Ask - t.Bid),
            BarFlags.None);
}
