using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.MarketData.Files;

namespace Arus.Integrations.Tests.MarketData.Files;

public sealed class ImportTests : IDisposable
{
    private const string TickHeader = "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n";
    private const string Ticks = TickHeader
        + "2014.05.02\t00:00:00.611\t1.38626\t1.38627\t\t\t6\n"
        + "2014.05.02\t00:00:59.000\t1.38620\t\t\t\t2\n"
        + "2014.05.02\t02:10:00.000\t1.38640\t1.38650\t\t\t6\n";

    private const string Bars = "time,open,high,low,close,volume\n"
        + "2014-05-02T00:00:00,1.2,1.4,1.1,1.3,10\n"
        + "2014-05-02T01:00:00,1.3,1.4,1.1,1.2,20\n"
        + "2014-05-02T04:00:00,1.2,1.4,1.1,1.3,30\n";

    private readonly Importing _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Ticks_Imported_AreCountedAndStoredWithTheirBars()
    {
        FileReport report = await _files.Import(_files.Write("ticks.tsv", Ticks));

        Assert.Equal((3, 3, 0, 0, 1), (report.Rows, report.Imported, report.AlreadyThere, report.Rejected, report.Gaps));
        Assert.Equal(("2014.05.02 00:00:00.611", "2014.05.02 02:10:00.000"), (report.First.ToString(), report.Last.ToString()));
        Assert.Equal([138_626, 138_620, 138_640], (await _files.Ticks()).Select(t => t.Bid));
        Bar day = Assert.Single(await _files.Bars(Timeframe.D1, BarOrigin.Built));
        Assert.Equal((new Ohlc(138_626, 138_640, 138_620, 138_640), 3, 1), (day.Bid, day.TickVolume, day.Spread));
        Assert.Equal(2, (await _files.Bars(Timeframe.M1, BarOrigin.Built)).Count);
        Assert.Equal((5, "UTC"), ((await _files.Store.Info(Importing.Series, default))!.Digits, (await _files.Store.Info(Importing.Series, default))!.Zone));
    }

    [Fact]
    public async Task Ticks_Again_AreAllThere()
    {
        await _files.Import(_files.Write("ticks.tsv", Ticks));
        FileReport again = await _files.Import(_files.Path("ticks.tsv"));

        Assert.Equal((3, 0, 3, 0), (again.Rows, again.Imported, again.AlreadyThere, again.Rejected));
        Assert.Equal(3, (await _files.Ticks()).Count);
    }

    [Fact]
    public async Task Ticks_OfTheSameHoursFromAnotherFile_AreJoinedAndTheirBarsHoldAll()
    {
        await _files.Import(_files.Write("ticks.tsv", Ticks));
        FileReport other = await _files.Import(_files.Write("other.csv", "time,bid,ask\n2014-05-02 00:00:00.611,1.38626,1.38627\n2014-05-02 00:00:30,1.30000,1.38627\n2014-05-02 01:00:00,1.5,1.6\n"));

        Assert.Equal((3, 2, 1), (other.Rows, other.Imported, other.AlreadyThere));
        Assert.Equal([138_626, 130_000, 138_620, 150_000, 138_640], (await _files.Ticks()).Select(t => t.Bid));
        Bar day = Assert.Single(await _files.Bars(Timeframe.D1, BarOrigin.Built));
        Assert.Equal((new Ohlc(138_626, 150_000, 130_000, 138_640), 5), (day.Bid, day.TickVolume));
        Assert.Equal(3, (await _files.Bars(Timeframe.H1, BarOrigin.Built)).Count);
    }

    [Fact]
    public async Task Ticks_InAnyOrderOfFiles_GiveTheSameBars()
    {
        const string later = TickHeader + "2014.05.02\t23:59:59.999\t1.40000\t1.40010\t\t\t6\n2014.05.03\t00:00:00.000\t1.41000\t1.41010\t\t\t6\n";
        using Importing reverse = new();
        await _files.Import(Importing.Request(_files.Write("a.tsv", Ticks), _files.Write("b.tsv", later)));
        await reverse.Import(Importing.Request(reverse.Write("b.tsv", later)));
        await reverse.Import(Importing.Request(reverse.Write("a.tsv", Ticks)));

        foreach (Timeframe timeframe in Enum.GetValues<Timeframe>())
        {
            Assert.Equal(await _files.Bars(timeframe, BarOrigin.Built), await reverse.Bars(timeframe, BarOrigin.Built));
        }

        Assert.Equal(2, (await _files.Bars(Timeframe.D1, BarOrigin.Built)).Count);
    }

    [Fact]
    public async Task Bars_Imported_AreCountedAndFound()
    {
        FileReport report = await _files.Import(_files.Write("bars.csv", Bars));
        FileReport again = await _files.Import(_files.Path("bars.csv"));

        Assert.Equal((Timeframe.H1, 3, 3, 0, 2), (report.Timeframe, report.Rows, report.Imported, report.AlreadyThere, report.Gaps));
        Assert.Equal((3, 0, 3), (again.Rows, again.Imported, again.AlreadyThere));
        Assert.Equal([12, 13, 12], (await _files.Bars(Timeframe.H1, BarOrigin.Imported)).Select(b => b.Bid.Open));
    }

    [Fact]
    public async Task Bars_Mended_ReplaceThoseOfTheirTime()
    {
        await _files.Import(_files.Write("bars.csv", Bars));
        FileReport mended = await _files.Import(_files.Write("mended.csv", Bars.Replace("1.3,1.4,1.1,1.2,20", "1.3,1.4,1.0,1.2,20", StringComparison.Ordinal)));

        Assert.Equal((1, 2), (mended.Imported, mended.AlreadyThere));
        Assert.Equal([11, 10, 11], (await _files.Bars(Timeframe.H1, BarOrigin.Imported)).Select(b => b.Bid.Low));
    }

    [Fact]
    public async Task Rows_ThatAreBad_AreListedAndTheGoodOnesLand()
    {
        string file = _files.Write("ticks.tsv", $"{Ticks}\n2014.05.02\t02:10:01.000\tNaN\t1.38650\t\t\t6\n2014.05.02,02:10:02.000,1.38640,1.38650,,,6\n{new string('9', 5_000)}\n2014.05.02\t02:10:03.000\t1.38640\t1.38650\t\t\t6\n\n");

        FileReport report = await _files.Import(file);

        Assert.Equal((8, 4, 4), (report.Rows, report.Imported, report.Rejected));
        Assert.Equal($"{file}.rejects.tsv", report.Rejects);
        string[] rejects = File.ReadAllLines(report.Rejects!);
        Assert.Equal(
            [
                "file\tline\treason\trow",
                $"{file}\t5\tthe line is blank\t",
                $"{file}\t6\ta price is no number\t2014.05.02\t02:10:01.000\tNaN\t1.38650\t\t\t6",
                $"{file}\t7\tit is separated otherwise than the header\t2014.05.02,02:10:02.000,1.38640,1.38650,,,6",
            ],
            rejects[..4]);
        Assert.StartsWith($"{file}\t8\tthe line is too long\t9999", rejects[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_OfAnEarlierImport_AreGoneWhenTheFileIsMended()
    {
        string file = _files.Write("ticks.tsv", $"{Ticks}nonsense\n");
        await _files.Import(file);
        Assert.True(File.Exists($"{file}.rejects.tsv"));

        _files.Write("ticks.tsv", Ticks);
        FileReport mended = await _files.Import(file);

        Assert.Equal((0, null), (mended.Rejected, mended.Rejects));
        Assert.False(File.Exists($"{file}.rejects.tsv"));
    }

    [Fact]
    public async Task Rejects_WhereAnotherFileStands_AreNotWrittenOverIt()
    {
        string file = _files.Write("ticks.tsv", Ticks);
        string other = _files.Write("letter.txt", "dear reader");

        Assert.Equal("letter.txt exists and is no list of rejected rows: name another file with --rejects", await _files.Refused(Importing.Request(file) with { Rejects = other }));
        Assert.Equal("dear reader", File.ReadAllText(other));
        Assert.Empty(await _files.Ticks());
    }

    [Fact]
    public async Task Gzip_CutShort_GivesItsRowsAndNamesTheCut()
    {
        StringBuilder text = new(TickHeader);
        for (int i = 0; i < 5_000; i++) text.Append($"2014.05.02\t{i / 3_600:00}:{i / 60 % 60:00}:{i % 60:00}.{i * 7 % 1_000:000}\t1.{30_000 + (i * i % 997)}\t1.40000\t\t\t6\n");
        byte[] whole = Importing.Gzip(text.ToString());

        FileReport report = await _files.Import(_files.Write("cut.tsv.gz", whole[..(whole.Length / 2)]));

        Assert.InRange(report.Imported, 100, 4_900);
        Assert.Equal((report.Rows, 1), (report.Imported + 1, report.Rejected));
        Assert.StartsWith($"{_files.Path("cut.tsv.gz")}\t{report.Imported + 2}\tthe file is cut short here\t", File.ReadAllLines(report.Rejects!)[1], StringComparison.Ordinal);

        FileReport mended = await _files.Import(_files.Write("whole.tsv.gz", whole));
        Assert.Equal((5_000 - report.Imported, report.Imported, 0), (mended.Imported, mended.AlreadyThere, mended.Rejected));
    }

    [Fact]
    public async Task Gzip_Damaged_GivesTheRowsBeforeAndNamesThePlace()
    {
        byte[] whole = Importing.Gzip(Ticks + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"2014.05.03\t{i / 3_600:00}:{i / 60 % 60:00}:{i % 60:00}.000\t1.{30_000 + (i * i % 997)}\t1.40000\t\t\t6\n")));
        for (int i = whole.Length / 2; i < (whole.Length / 2) + 64; i++) whole[i] ^= 0xFF;

        FileReport report = await _files.Import(_files.Write("damaged.tsv.gz", whole));

        Assert.True(report.Imported > 3);
        Assert.True(report.Rejected > 0);
        Assert.Contains(File.ReadAllLines(report.Rejects!), l => l.Contains("the file is cut short here", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", true, "\n")]
    [InlineData("utf-16", true, "\r\n")]
    [InlineData("utf-16BE", true, "\n")]
    [InlineData("utf-8", false, "\r\n")]
    public async Task Text_InAnyEncodingAndLineEnd_IsReadAndGivenBackByteForByte(string encoding, bool marked, string newLine)
    {
        Encoding code = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. marked ? code.GetPreamble() : [], .. code.GetBytes(Ticks.Replace("\n", newLine, StringComparison.Ordinal))];

        FileReport report = await _files.Import(_files.Write("ticks.tsv", bytes));
        await _files.Export("back.tsv");

        Assert.Equal((3, 0), (report.Imported, report.Rejected));
        Assert.Equal(bytes, File.ReadAllBytes(_files.Path("back.tsv")));
    }

    [Fact]
    public async Task Text_WithoutALastLineEnd_IsGivenBackWithoutIt()
    {
        await _files.Import(_files.Write("ticks.tsv", Ticks.TrimEnd('\n')));
        await _files.Export("back.tsv");

        Assert.Equal(Ticks.TrimEnd('\n'), File.ReadAllText(_files.Path("back.tsv")));
    }

    [Fact]
    public async Task Import_Stopped_KeepsWhatLandedAndSaysSo()
    {
        string text = TickHeader + string.Concat(Enumerable.Range(0, 72).Select(h => $"2014.05.{1 + (h / 24):00}\t{h % 24:00}:00:00.000\t1.38626\t1.38627\t\t\t6\n"));
        using CancellationTokenSource stop = new();
        using Importing files = new(new StoppingStore(stop, afterHours: 3));
        await files.Import(files.Write("first.tsv", TickHeader + "2014.05.01\t00:30:00.000\t1.38626\t1.38627\t\t\t6\n"));

        FileReport report = Assert.Single(await files.Import(Importing.Request(files.Write("ticks.tsv", text)), stop.Token));

        Assert.True(report.IsStopped);
        Assert.InRange(report.Imported, 1, 71);
        Assert.Equal(report.Imported + 1, (await files.Ticks()).Count);
        Assert.Equal(report.Imported + 1, (await files.Bars(Timeframe.H1, BarOrigin.Built)).Sum(b => b.TickVolume));
        FileReport rest = await files.Import(files.Path("ticks.tsv"));
        Assert.Equal((72 - report.Imported, report.Imported), (rest.Imported, rest.AlreadyThere));
    }

    [Fact]
    public async Task Import_OfManyFiles_TellsHowFarItIs()
    {
        await _files.Import(Importing.Request(_files.Write("a.tsv", Ticks), _files.Write("b.csv", Bars)));

        Assert.Contains(_files.Told, t => t.What == "importing a.tsv" && t.Done == t.Total && t.Rows == 3);
        Assert.Contains(_files.Told, t => t.What == "importing b.csv" && t.Rows == 3);
    }
}
