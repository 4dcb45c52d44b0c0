using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Tests;

public sealed class AnswerLinesTests
{
    [Fact]
    public async Task Lines_WithoutATerminal_GiveOutputErrorsAndTheExitCode()
    {
        (string output, string errors, int? exit) = await Taken(isTerminal: false, "one", "\u001eprogress 3 4 7 reading a.tsv", "two", "\u001eerror a row is bad", "\u001eexit 1");

        Assert.Equal(("one\ntwo\n", "arus: a row is bad\n", 1), (output, errors, exit));
    }

    [Fact]
    public async Task Lines_OnATerminal_ShowProgressAndClearIt()
    {
        (string output, string errors, _) = await Taken(isTerminal: true, "\u001eprogress 3 4 7 reading a.tsv", "done", "\u001eexit 0");

        const string line = "reading a.tsv  [###############.....]  75 %  7 rows";
        Assert.Equal(("done\n", $"\r{line}\r{new string(' ', line.Length)}\r"), (output, errors));
    }

    [Fact]
    public async Task Lines_WithoutAnEnd_HaveNoExitCode() => Assert.Null((await Taken(isTerminal: false, "one")).Exit);

    [Theory]
    [InlineData(0, 0, 1_234, 0.5, "exporting  1,234 rows")]
    [InlineData(250, 1_000, 1_000_000, 2, "exporting  [#####...............]  25 %  1,000,000 rows  500,000 rows/s  00:00:06 left")]
    [InlineData(1_000, 1_000, 0, 1, "exporting  [####################] 100 %  00:00:00 left")]
    public void Progress_AsALine_SaysPartRowsRateAndTimeLeft(long done, long total, long rows, double seconds, string line) =>
        Assert.Equal(line, ProgressBar.Line("exporting", done, total, rows, TimeSpan.FromSeconds(seconds)));

    private static async Task<(string Output, string Errors, int? Exit)> Taken(bool isTerminal, params string[] lines)
    {
        using StringWriter output = new(), errors = new();
        AnswerLines answer = new(output, errors, new(errors, isTerminal, TimeProvider.System));
        foreach (string line in lines) await answer.Take(line);
        return (output.ToString(), errors.ToString(), answer.Exit);
    }
}
