using System.Globalization;
using System.IO.Compression;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Bars;

/// <summary>Ticks of a real day, from the folder beside the repository that is no part of it; empty where it is absent.</summary>
internal static class RealTicks
{
    public static readonly ImmutableArray<string> Files = ["EURUSD_ticks_20140502", "EURUSD_ticks_20140505", "XAUUSD_ticks_20140502"];

    public static string? Folder { get; } = Find();

    public static Tick[] Read(string name)
    {
        if (Folder is null) return [];

        using GZipStream unzipped = new(File.OpenRead(Path.Combine(Folder, name + ".tsv.gz")), CompressionMode.Decompress);
        using StreamReader lines = new(unzipped);
        lines.ReadLine();
        List<Tick> ticks = [];
        while (lines.ReadLine() is { } line) ticks.Add(Parse(line.Split('\t'), name.StartsWith("XAU", StringComparison.Ordinal) ? 1_000 : 100_000, ticks.LastOrDefault()));
        return [.. ticks];
    }

    private static Tick Parse(string[] cells, decimal scale, Tick before) => new(
        BrokerTime.Of(DateTime.ParseExact($"{cells[0]} {cells[1]}", "yyyy.MM.dd HH:mm:ss.fff", CultureInfo.InvariantCulture)),
        cells[2].Length == 0 ? before.Bid : (long)(decimal.Parse(cells[2], CultureInfo.InvariantCulture) * scale),
        cells[3].Length == 0 ? before.Ask : (long)(decimal.Parse(cells[3], CultureInfo.InvariantCulture) * scale),
        0,
        0,
        (TickFlags)int.Parse(cells[6], CultureInfo.InvariantCulture));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ARUS_SHARED_DATA") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string beside = Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(beside)) return beside;
        }

        return null;
    }
}
