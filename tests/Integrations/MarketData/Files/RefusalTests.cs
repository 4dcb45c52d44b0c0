using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>What is wrong as a whole is one line, and nothing of it lands.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Good = "time,bid,ask\n2014-05-02T00:00:00,1.30,1.31\n";

    private readonly Importing _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("", "bad is empty")]
    [InlineData("\n\n", "bad has neither the columns of bars (time, open, high, low, close) nor of ticks (time, bid, ask) in its first line ''")]
    [InlineData("time,bid,ask\n", "bad has no rows")]
    [InlineData("time,bid,ask\nx,1,2\n", "bad has no row that can be read: in line 2 its time cannot be read")]
    [InlineData("time,bid,ask\n2014-05-02T00:00:00;1.30;1.31\n", "bad has no row that can be read: in line 2 it is separated otherwise than the header")]
    [InlineData("time,bid,ask\n2014-05-02T00:00:02,1,2\n2014-05-02T00:00:01,1,2\n2014-05-02T00:00:00,1,2\n", "bad runs from new to old: sort it by time, oldest first")]
    [InlineData("time,bid,ask\n2014-05-02T00:00:02,1.30000000000001,2\n", "bad has prices of 14 digits after the point: say with --digits how many the symbol has")]
    [InlineData("time,open,high,low,close\n2014-05-02,1,1,1,1\n", "bad has too few bars to tell how long they are: say it with --timeframe, for example --timeframe H1")]
    [InlineData("time,open,high,low,close\n2014-05-02 00:00,1,1,1,1\n2014-05-02 00:30,1,1,1,1\n2014-05-02 01:00,1,1,1,1\n", "bad has bars of 00:30:00: there are M1, M5, M15, H1, H4 and D1")]
    public async Task File_ThatIsNotWhatWasSaid_IsOneLine(string text, string words)
    {
        string good = _files.Write("good", Good);

        Assert.Equal(words, await _files.Refused(Importing.Request(good, _files.Write("bad", text))));
        Assert.Null(await _files.Store.Info(Importing.Series, default));
    }

    [Fact]
    public async Task Path_WithoutAFile_IsOneLine()
    {
        Directory.CreateDirectory(_files.Path("folder"));

        Assert.Equal("nothing is not there", await _files.Refused(Importing.Request(_files.Path("nothing"))));
        Assert.Equal("a/b is not there", await _files.Refused(Importing.Request(_files.Path("a/b"))));
        Assert.Equal("folder is a directory: name the files in it", await _files.Refused(Importing.Request(_files.Path("folder"))));
    }

    [Fact]
    public async Task Gzip_OfNothingReadable_IsOneLine() =>
        Assert.Equal("bad.gz is no text of bars or ticks, or was cut short before its first row", await _files.Refused(Importing.Request(_files.Write("bad.gz", [0x1f, 0x8b, 1, 2, 3, 4]))));

    [Fact]
    public async Task Request_AgainstWhatTheFileIs_IsOneLine()
    {
        string ticks = _files.Write("ticks.csv", Good);
        string bars = _files.Write("bars.csv", "time,open,high,low,close\n2014-05-02 00:00,1,1,1,1\n2014-05-02 01:00,1,1,1,1\n2014-05-02 02:00,1,1,1,1\n");

        Assert.Equal("ticks.csv is no mt5 file: its first line is 'time,bid,ask'", await _files.Refused(Importing.Request(ticks) with { Format = FileFormat.Mt5 }));
        Assert.Equal("ticks.csv has ticks: leave --timeframe out", await _files.Refused(Importing.Request(ticks) with { Timeframe = Timeframe.H1 }));
        Assert.Equal("bars.csv has bars of H1, not M5", await _files.Refused(Importing.Request(bars) with { Timeframe = Timeframe.M5 }));
        Assert.Equal("'Mars/Olympus' is no time zone: write --zone UTC, UTC+2, Europe/Athens or America/New_York+7", await _files.Refused(Importing.Request(ticks) with { Zone = "Mars/Olympus" }));
        Assert.Equal("--digits 19 is too many: at most 18", await _files.Refused(Importing.Request(ticks) with { Digits = 19 }));
    }

    [Fact]
    public async Task Request_AgainstWhatIsStored_IsOneLine()
    {
        string ticks = _files.Write("ticks.csv", Good);
        await _files.Import(Importing.Request(ticks) with { Zone = "Europe/Athens" });

        Assert.Equal("EURUSD is stored with 2 digits, not 5: leave --digits out, or import into another --feed", await _files.Refused(Importing.Request(ticks) with { Digits = 5 }));
        Assert.Equal("EURUSD is stored by the clock of Europe/Athens, not UTC: leave --zone out, or import into another --feed", await _files.Refused(Importing.Request(ticks) with { Zone = "UTC" }));
        string epoch = _files.Write("epoch.csv", "time,bid,ask\n1398988800,1.30,1.31\n");
        Assert.Equal(
            "epoch.csv has moments of UTC, and the clock of Europe/Athens shows some hours twice a year: give a fixed --zone such as UTC or UTC+2",
            await _files.Refused(Importing.Request(epoch)));
    }

    [Fact]
    public async Task MomentsOfTheWorld_InAFixedZone_AreStoredByTheBrokersClockAndGivenBack()
    {
        const string text = "time,bid,ask\n1398988800,1.30,1.31\n1398988801,1.30,1.31\n";
        await _files.Import(Importing.Request(_files.Write("epoch.csv", text)) with { Zone = "UTC+2" });
        await _files.Export("back.csv");

        Assert.Equal("2014.05.02 02:00:00.000", (await _files.Ticks())[0].Time.ToString());
        Assert.Equal(text, File.ReadAllText(_files.Path("back.csv")));
    }
}
