using System.Text.Json;

namespace Arus.EndToEnd.Tests;

/// <summary>Import, export and list by the built programs, beside a platform that runs and without one.</summary>
public sealed class MarketFilesTests : IDisposable
{
    private const string Header = "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n";

    private readonly Platform _platform = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-files-").FullName;

    public void Dispose()
    {
        _platform.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_ImportedAndExported_IsTheSame(bool isLiving)
    {
        await using Child? living = await Living(isLiving);
        string file = Write("ticks.tsv", Ticks(3));

        Ended import = await _platform.Cli("import", "--symbol", "EURUSD", "--format", "mt5", file);
        Ended again = await _platform.Cli("import", "--symbol", "EURUSD", file);
        Ended export = await _platform.Cli("export", "--symbol", "EURUSD", "--ticks", "--output", Path("back.tsv"));
        Ended list = await _platform.Cli("data", "ls", "--json");
        Ended exists = await _platform.Cli("export", "--symbol", "EURUSD", "--ticks", "--output", Path("back.tsv"));

        Assert.Equal((0, 0, 0, 0), (import.ExitCode, again.ExitCode, export.ExitCode, list.ExitCode));
        Assert.Contains("shared/history/EURUSD: 3 rows imported, 0 already there, 0 rejected", import.Output[^1], StringComparison.Ordinal);
        Assert.Contains("shared/history/EURUSD: 0 rows imported, 3 already there, 0 rejected", again.Output[^1], StringComparison.Ordinal);
        Assert.Empty(import.Errors);
        Assert.Equal(Ticks(3), await File.ReadAllTextAsync(Path("back.tsv")));
        JsonElement ticks = JsonDocument.Parse(list.Output[0]).RootElement.EnumerateArray().Single(e => e.GetProperty("kind").GetString() == "ticks");
        Assert.Equal(("EURUSD", 3), (ticks.GetProperty("symbol").GetString(), ticks.GetProperty("count").GetInt32()));
        Assert.Equal((2, $"arus: {Path("back.tsv")} exists: name another file, or say --overwrite"), (exists.ExitCode, Assert.Single(exists.Errors)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_WithBadRows_LandsButForThem(bool isLiving)
    {
        await using Child? living = await Living(isLiving);
        string file = Write("ticks.tsv", Ticks(2) + "2014.05.02\t00:00:09.000\tNaN\t1.4\t\t\t6\n");

        Ended import = await _platform.Cli("import", "--symbol", "EURUSD", file);

        Assert.Equal(1, import.ExitCode);
        Assert.Contains($"rejected rows, with line and reason: {file}.rejects.tsv", import.Output);
        Assert.Equal([$"{file}\t4\ta price is no number\t2014.05.02\t00:00:09.000\tNaN\t1.4\t\t\t6"], (await File.ReadAllLinesAsync($"{file}.rejects.tsv"))[1..]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_ThatIsNone_IsOneLineAndCodeTwo(bool isLiving)
    {
        await using Child? living = await Living(isLiving);

        Ended import = await _platform.Cli("import", "--symbol", "EURUSD", Path("nothing.tsv"));

        Assert.Equal(2, import.ExitCode);
        Assert.Equal($"arus: {Path("nothing.tsv")} is not there", Assert.Single(import.Errors));
        Assert.Empty(import.Output);
    }

    [Fact]
    public async Task Export_ToStandardOutput_IsTheFileAlone()
    {
        await _platform.Cli("import", "--symbol", "EURUSD", Write("ticks.tsv", Ticks(3)));

        Ended export = await _platform.Cli("export", "--symbol", "EURUSD", "--ticks", "--output", "-");

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(Ticks(3).TrimEnd('\n').Split('\n'), export.Output);
        Assert.StartsWith("shared/history/EURUSD: 3 rows of ticks", Assert.Single(export.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_Interrupted_SaysWhatLandedAndGoesOnFromThere(bool isLiving)
    {
        const int rows = 3_000_000;
        await using Child? living = await Living(isLiving);
        string file = Path("ticks.tsv");
        await using (StreamWriter writer = new(file)) WriteTicks(writer, rows);
        FileInfo log = new(System.IO.Path.Combine(_platform.Data, "market.db-wal"));
        long before = log.Exists ? log.Length : 0;

        await using Child import = Child.Start("dotnet", [Built.Cli, "import", "--symbol", "EURUSD", file, "--data", _platform.Data], ("ARUS__Host__Port", "0"));
        while (!import.HasEnded && !IsGrown(log, before)) await Task.Yield();
        await import.Signal("INT");
        Ended ended = await import.End();
        Ended rest = await _platform.Cli("import", "--symbol", "EURUSD", file);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(ended.Output, l => l.StartsWith("ticks.tsv: stopped after ", StringComparison.Ordinal));
        Assert.Equal(0, rest.ExitCode);
        Assert.Equal(rows, Number(ended.Output[^1], "rows imported") + Number(rest.Output[^1], "rows imported"));
    }

    private static int Number(string line, string before) => int.Parse(line[..line.IndexOf($" {before}", StringComparison.Ordinal)].Split(' ')[^1].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>More was written than the description of the series: the import is among the ticks.</summary>
    private static bool IsGrown(FileInfo log, long before)
    {
        log.Refresh();
        return log.Exists && log.Length > before + 100_000;
    }

    private static string Ticks(int rows)
    {
        using StringWriter text = new();
        WriteTicks(text, rows);
        return text.ToString();
    }

    private static void WriteTicks(TextWriter text, int rows)
    {
        text.Write(Header);
        for (int i = 0; i < rows; i++)
        {
            int second = i / 20;
            text.Write($"2014.05.{2 + (second / 86_400):00}\t{second / 3_600 % 24:00}:{second / 60 % 60:00}:{second % 60:00}.{i % 20 * 50:000}\t1.{38_000 + (i * 7 % 101)}\t1.{38_102 + (i * 11 % 7)}\t\t\t6\n");
        }
    }

    private async Task<Child?> Living(bool isLiving)
    {
        if (!isLiving) return null;
        Child child = _platform.Start();
        await _platform.Ready(child);
        return child;
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }
}
