using Arus.Client.Cli.Indicators;
using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Tests.Indicators;

/// <summary>The page about indicators holds the catalogue as it is; ./arus goldens writes it anew.</summary>
public sealed class IndicatorDocsGoldenTests
{
    private const string Begin = "<!-- catalogue: written by ./arus goldens Client.Cli -->\n";
    private const string End = "<!-- end of the catalogue -->\n";

    [Fact]
    public void Docs_OfTheCatalogue_AreTheCatalogue()
    {
        string path = Path.Combine(Root(), "docs", "indicators.md");
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ARUS_GOLDENS") == "1") File.WriteAllText(path, page[..begin] + Table() + page[end..]);
        else Assert.Equal(Table(), page[begin..end]);
    }

    private static string Table() => string.Concat(
    [
        Line("indicator", "outputs", "parameters: default (range)", "lookback"),
        Line("---", "---", "---", "---:"),
        .. IndicatorCatalogue.All.Select(CatalogueRow.Of).Select(row => Line($"`{row.Name}` {row.Title}", row.Outputs, row.Parameters, row.Lookback)),
    ]);

    private static string Line(params ReadOnlySpan<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Orleans.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no solution above {AppContext.BaseDirectory}");
    }
}
