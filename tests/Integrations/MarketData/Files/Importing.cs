using System.IO.Compression;
using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.MarketData.Files;
using Arus.Integrations.MarketData.Memory;
using Arus.Integrations.Tests.Storage;

namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>Files in a folder of the test's own, imported into a store and exported again.</summary>
internal sealed class Importing(IMarketStore? store = null) : IDisposable
{
    private readonly TempFolder _folder = new();

    public static SeriesId Series { get; } = new(SharedFeeds.Owner, FeedId.Parse("history"), SymbolName.Parse("EURUSD"));

    public IMarketStore Store { get; } = store ?? new MemoryMarketStore();

    public List<FileProgress> Told { get; } = [];

    public string Path(string name) => _folder.File(name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public static byte[] Gzip(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static ImportRequest Request(params string[] files) => new(Series, [.. files], null, null, null, null, null);

    public async Task<FileReport> Import(string file) => Assert.Single(await Import(Request(file)));

    public async Task<ImmutableArray<FileReport>> Import(ImportRequest request, CancellationToken cancel = default)
    {
        using MarketImport import = new(Store);
        return await import.Run(request, new Heard(Told), cancel);
    }

    public async Task<string> Refused(ImportRequest request) =>
        (await Assert.ThrowsAsync<MarketFileException>(() => Import(request))).Message.Replace(_folder.Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public Task<ExportReport> Export(string name, Timeframe? timeframe = null) => Export(new(Series, timeframe, null, new(long.MinValue), new(long.MaxValue), Path(name)));

    public Task<ExportReport> Export(ExportRequest request) => new MarketExport(Store).Run(request, new Heard(Told), default);

    public async Task<List<Tick>> Ticks()
    {
        List<Tick> all = [];
        await foreach (ReadOnlyMemory<Tick> block in Store.ReadTicks(Series, new(long.MinValue), new(long.MaxValue), default)) all.AddRange(block.Span);
        return all;
    }

    public async Task<List<Bar>> Bars(Timeframe timeframe, BarOrigin origin)
    {
        List<Bar> all = [];
        await foreach (ReadOnlyMemory<Bar> block in Store.ReadBars(Series, timeframe, origin, new(long.MinValue), new(long.MaxValue), default)) all.AddRange(block.Span);
        return all;
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Heard(List<FileProgress> told) : IProgress<FileProgress>
    {
        public void Report(FileProgress value)
        {
            lock (told) told.Add(value);
        }
    }
}
