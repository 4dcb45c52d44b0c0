using System.Globalization;
using System.IO.Compression;
using Arus.Domain.Indicators;

namespace Arus.Client.Cli.Tests.Indicators;

public sealed class IndicatorsCommandTests : IDisposable
{
    private const int BarCells = 5;
    private const double Relative = 1e-9;

    /// <summary>Of a scale of 100: what TA-Lib's running sums leave where nothing is left to sum.</summary>
    private const double Absolute = 1e-11;

    /// <summary>One price for 31 bars, where some of TA-Lib's values are noise divided by noise.</summary>
    private static readonly Range s_flat = 1_200..1_231;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arus-indicators-");

    private string Input => Path.Combine(_folder.FullName, "bars.csv");

    private string Output => Path.Combine(_folder.FullName, "out.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task File_OfTheGoldenBars_GetsTalibsColumns()
    {
        string[] golden = await Golden();
        await File.WriteAllLinesAsync(Input, golden.Select(Bars));

        (int exit, string output, string errors) = await Run("--input", Input, "--output", Output);

        Assert.Equal((0, $"3000 bars with 44 columns of indicators in {Output}\n", ""), (exit, output, errors));
        string[] lines = await File.ReadAllLinesAsync(Output);
        Assert.Equal(golden[0], lines[0]);
        Assert.Equal(golden.Select(Bars), lines.Select(Bars));
        Assert.Empty(Differences(golden, lines).Take(5));
    }

    [Fact]
    public async Task File_InGzip_GivesTheSame()
    {
        string text = string.Join('\n', (await Golden()).Select(Bars));
        await File.WriteAllTextAsync(Input, text);
        string zipped = Input + ".gz";
        await Zip(zipped, text);

        await Run("--input", Input, "--output", Output);
        (int exit, _, _) = await Run("--input", zipped, "--output", Output + ".gz");

        Assert.Equal(0, exit);
        Assert.Equal(await File.ReadAllTextAsync(Output), await Unzip(Output + ".gz"));
    }

    [Fact]
    public async Task Columns_InAnotherOrderAndAmongOthers_StayAsTheyCame()
    {
        await File.WriteAllTextAsync(Input, "time,Volume,close,low,high,OPEN\r\nnoon,7,1.50,1.0,2,1.25\r\nlater,8,1.60,1.0,2,1.50\r\n");

        (int exit, _, _) = await Run("--input", Input, "--output", Output);

        string[] lines = await File.ReadAllLinesAsync(Output);
        Assert.Equal(0, exit);
        Assert.StartsWith("time,Volume,close,low,high,OPEN,SMA_20,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("noon,7,1.50,1.0,2,1.25,,", lines[1], StringComparison.Ordinal);
        Assert.Equal("15", Cell(lines, 2, "OBV"));
        Assert.Equal("2", Cell(lines, 2, "SAR_002_02"));
    }

    [Fact]
    public async Task File_OfNoBars_IsItsHeader()
    {
        await File.WriteAllTextAsync(Input, "open,high,low,close,volume\n");

        (int exit, _, _) = await Run("--input", Input, "--output", Output);

        Assert.Equal(0, exit);
        Assert.Single(await File.ReadAllLinesAsync(Output));
    }

    [Theory]
    [InlineData("", "is empty: it begins with a header that names open,high,low,close,volume")]
    [InlineData("open,high,low,close\n1,1,1,1\n", "has no column 'volume': its header names open,high,low,close")]
    [InlineData("open,high,low,close,volume,Open\n1,1,1,1,1,1\n", "has two columns 'open': leave one")]
    [InlineData("open,high,low,close,volume\n1,1,1,1,1\n1,1,1,1\n", "line 3 has 4 cells, and its header 5: '1,1,1,1'")]
    [InlineData("open,high,low,close,volume\n1,1,1,1,1,1\n", "line 2 has more than 5 cells, and its header 5: '1,1,1,1,1,1'")]
    [InlineData("open,high,low,close,volume\n1,1,1,,1\n", "line 2: close is '', not a number")]
    [InlineData("open,high,low,close,volume\n1,NaN,1,1,1\n", "line 2: high is 'NaN', not a number")]
    [InlineData("open,high,low,close,volume\n1,1e999,1,1,1\n", "line 2: high is '1e999', not a number")]
    [InlineData("open;high;low;close;volume\n1;1;1;1;1\n", "has no column 'open': its header names open;high;low;close;volume")]
    public async Task File_ThatIsNotBars_IsNamedInOneLineAndNothingIsWritten(string text, string because)
    {
        await File.WriteAllTextAsync(Input, text);

        Assert.Equal((ExitCode.Usage, "", $"arus: {Input} {because}\n"), await Run("--input", Input, "--output", Output));
        Assert.Equal([Input], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(900)]
    [InlineData(30_000)]
    public async Task Gzip_CutShort_IsNamedInOneLine(int kept)
    {
        await Zip(Input, string.Join('\n', (await Golden()).Select(Bars)));
        byte[] whole = await File.ReadAllBytesAsync(Input);
        await File.WriteAllBytesAsync(Input, whole[..kept]);

        Assert.Equal(
            (ExitCode.Usage, "", $"arus: {Input} is not one whole gzip file: it is cut short or damaged, or several in one\n"),
            await Run("--input", Input, "--output", Output));
    }

    [Fact]
    public async Task Names_ThatAreNoFiles_AreNamedInOneLine()
    {
        await File.WriteAllTextAsync(Input, "open,high,low,close,volume\n");
        string nowhere = Path.Combine(_folder.FullName, "none", "out.csv");

        Assert.Equal((ExitCode.Usage, "", $"arus: there is no file {nowhere}\n"), await Run("--input", nowhere, "--output", Output));
        Assert.Equal((ExitCode.Usage, "", $"arus: {_folder} is a directory: name a file\n"), await Run("--input", _folder.FullName, "--output", Output));
        Assert.Equal((ExitCode.Usage, "", "arus: --output is --input: name another file, that one is kept\n"), await Run("--input", Input, "--output", Input));
        Assert.Equal((ExitCode.Usage, "", "arus: indicators needs --output: see ./arus indicators --help\n"), await Run("--input", Input));
        (int exit, string output, string errors) = await Run("--input", Input, "--output", nowhere);
        Assert.Equal((ExitCode.Environment, ""), (exit, output));
        Assert.Matches("^arus: .* cannot be written: .*\n$", errors);
    }

    [Fact]
    public async Task List_OfTheCatalogue_NamesEveryIndicatorOnce()
    {
        (int exit, string output, _) = await Run("ls");

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exit);
        Assert.Equal(["name", .. IndicatorCatalogue.All.Select(i => i.Name)], lines.Select(line => line.Split(' ')[0]));
        Assert.Matches("^MACD +.* 33  macd, signal, histogram +fast 12 \\(2 to 5000\\), slow 26 ", lines.Single(line => line.StartsWith("MACD ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Differences(string[] golden, string[] lines)
    {
        string[] headers = golden[0].Split(',');
        for (int row = 1; row < golden.Length; row++)
        {
            bool isFlat = row - 1 >= s_flat.Start.Value && row - 1 < s_flat.End.Value;
            string[] theirs = golden[row].Split(',');
            string[] ours = lines[row].Split(',');
            for (int i = BarCells; i < theirs.Length; i++)
            {
                bool isNoise = isFlat && headers[i] is "CCI_20" or "MFI_14" or "ULTOSC_7_14_28";
                if (!isNoise && !Same(theirs[i], ours[i], headers[i])) yield return $"{headers[i]} at bar {row - 1}: {ours[i]}, and TA-Lib has {theirs[i]}";
            }
        }
    }

    private static bool Same(string theirs, string ours, string header)
    {
        if (theirs.Length == 0 || ours.Length == 0 || header.StartsWith("CDL_", StringComparison.Ordinal)) return theirs == ours;

        double their = double.Parse(theirs, CultureInfo.InvariantCulture);
        return Math.Abs(double.Parse(ours, CultureInfo.InvariantCulture) - their) <= Math.Max(Absolute, Relative * Math.Abs(their));
    }

    private static string Cell(string[] lines, int row, string header) => lines[row].Split(',')[Array.IndexOf(lines[0].Split(','), header)];

    private static string Bars(string line) => string.Join(',', line.Split(',').Take(BarCells));

    private static async Task<string[]> Golden() =>
        (await Unzip(Path.Combine(AppContext.BaseDirectory, "Indicators", "indicators_talib_synthetic.csv.gz"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> Unzip(string path)
    {
        using StreamReader text = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return await text.ReadToEndAsync();
    }

    private static async Task Zip(string path, string text)
    {
        await using StreamWriter writer = new(new GZipStream(File.Create(path), CompressionLevel.Optimal));
        await writer.WriteAsync(text);
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(params string[] words)
    {
        using StringWriter output = new(), errors = new();
        int exit = await CliRun.Run(["indicators", .. words], new RecordingFinder(), output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
