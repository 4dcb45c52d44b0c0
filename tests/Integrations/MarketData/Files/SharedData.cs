namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>Real market data in a folder beside the repository, which is no part of it.</summary>
internal static class SharedData
{
    public static ImmutableArray<string> TickFiles { get; } = ["EURUSD_ticks_20140502.tsv.gz", "EURUSD_ticks_20140505.tsv.gz", "XAUUSD_ticks_20140502.tsv.gz"];

    public static ImmutableArray<string> BarFiles { get; } = ["EURUSD_H1_2007_2014.tsv.gz", "XAUUSD_H1_2006_2013.tsv.gz"];

    public static string? Folder { get; } = Find();

    public static string File(string name) => Path.Combine(Folder!, name);

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
