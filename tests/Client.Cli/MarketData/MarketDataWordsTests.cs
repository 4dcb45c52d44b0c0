using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Tests.MarketData;

public sealed class MarketDataWordsTests
{
    [Fact]
    public async Task Import_IsAskedWithWholePathsAndWhatWasGiven()
    {
        Question question = await Asked("import", "--symbol", "EURUSD", "--format", "mt5", "--digits", "5", "--zone", "UTC+2", "--feed", "x", "--tenant", "acme", "--timeframe", "H1", "--rejects", "bad.tsv", "a.tsv", "b/c.tsv.gz");

        Assert.Equal(("import", true, true), (question.Words, question.Changes, question.WorksOffline));
        Assert.Equal(
            $"digits=5 feed=x files={Path.GetFullPath("a.tsv")}\n{Path.GetFullPath("b/c.tsv.gz")} format=mt5 rejects={Path.GetFullPath("bad.tsv")} symbol=EURUSD tenant=acme timeframe=H1 zone=UTC+2",
            Shown(question));
    }

    [Fact]
    public async Task Export_IsAskedWithAWholePath()
    {
        Question question = await Asked("export", "--symbol", "EUR/USD", "--ticks", "--from", "2014.05.02", "--overwrite", "--output", "out.tsv");

        Assert.Equal(("export", false, true), (question.Words, question.Changes, question.WorksOffline));
        Assert.Equal($"from=2014.05.02 output={Path.GetFullPath("out.tsv")} overwrite=true symbol=EUR/USD ticks=true", Shown(question));
    }

    [Fact]
    public async Task DataLs_IsAskedForATenantAsJson()
    {
        Question question = await Asked("data", "ls", "--tenant", "acme", "--json");

        Assert.Equal(("data ls", "json=true tenant=acme"), (question.Words, Shown(question)));
    }

    [Theory]
    [InlineData("arus: Option '--symbol' is required: see ./arus import --help", "import", "a.tsv")]
    [InlineData("arus: Required argument missing for command: 'import': see ./arus import --help", "import", "--symbol", "EURUSD")]
    [InlineData("arus: --format tsv is not known, write one of mt5, csv: see ./arus import --help", "import", "--symbol", "EURUSD", "--format", "tsv", "a.tsv")]
    [InlineData("arus: --timeframe W1 is not known, write one of M1, M5, M15, H1, H4, D1: see ./arus export --help", "export", "--symbol", "EURUSD", "--timeframe", "W1", "--output", "x")]
    [InlineData("arus: Option '--output' is required: see ./arus export --help", "export", "--symbol", "EURUSD", "--ticks")]
    [InlineData("arus: 'export' does not know '--nonsense': see ./arus export --help", "export", "--symbol", "EURUSD", "--ticks", "--output", "x", "--nonsense")]
    [InlineData("arus: a file's name holds a line end: give it another name", "import", "--symbol", "EURUSD", "a\nb")]
    public async Task Line_Mistake_IsOneLineAndCodeTwo(string words, params string[] line)
    {
        RecordingFinder platform = new();
        using StringWriter output = new(), errors = new();

        int exit = await CliRun.Run(line, platform, output, errors);

        Assert.Equal((ExitCode.Usage, "", words + "\n"), (exit, output.ToString(), errors.ToString()));
        Assert.Empty(platform.Asked);
    }

    private static string Shown(Question question) => string.Join(' ', question.Arguments.Select(a => $"{a.Key}={a.Value}"));

    private static async Task<Question> Asked(params string[] line)
    {
        RecordingFinder platform = new(answer: "done\n");
        using StringWriter output = new(), errors = new();
        Assert.Equal(0, await CliRun.Run(line, platform, output, errors));
        Assert.Equal(("done\n", ""), (output.ToString(), errors.ToString()));
        return Assert.Single(platform.Asked).Question;
    }
}
