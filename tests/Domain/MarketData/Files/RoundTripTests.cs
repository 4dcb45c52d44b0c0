using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Files;

/// <summary>What was read is written again as it was, whatever the file looked like.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<FileLayout> s_layouts =
        from kind in Gen.Elements(FileKind.Ticks, FileKind.Bars)
        from format in Gen.Elements(FileFormat.Mt5, FileFormat.Csv)
        from separator in Gen.Elements('\t', ',', ';')
        from time in Gen.Elements(
            null, TimeStyle.IsoTicks, TimeStyle.IsoTicks with { Offset = "Z" }, TimeStyle.IsoTicks with { Offset = "+02:00", Joint = ' ' }, TimeStyle.IsoTicks with { Fraction = 6 },
            TimeStyle.IsoTicks with { Shape = TimeShape.EpochMilliseconds }, TimeStyle.IsoTicks with { Shape = TimeShape.EpochSeconds })
        from atLeast in Gen.Elements<byte>(0, 1, 5)
        let layout = PlainLayout.Of(format, kind, Timeframe.M1, 5, 2)
        select layout with { Separator = separator, Time = format == FileFormat.Csv && time is not null ? time : layout.Time, Price = new(5, atLeast) };

    private static readonly Gen<(int Step, int Bid, int Spread, int Last, int Volume, int Blanks)> s_rows =
        from step in Gen.Choose(0, 90_000)
        from bid in Gen.Frequency((4, Gen.Choose(100_000, 200_000)), (1, Gen.Choose(10, 20).Select(n => n * 10_000)))
        from spread in Gen.Choose(0, 50)
        from last in Gen.Choose(-1, 150_000)
        from volume in Gen.Choose(-1, 300)
        from blanks in Gen.Choose(0, 63)
        select (step, bid, spread, last, volume, blanks);

    [Fact]
    public void Ticks_Written_AreReadAndWrittenAgainTheSame() =>
        Prop.ForAll(
            s_layouts.Where(l => l.Kind == FileKind.Ticks).SelectMany(_ => s_rows.NonEmptyListOf(), (layout, rows) => (layout, rows)).ToArbitrary(),
            file =>
            {
                List<Tick> ticks = Ticks(file.rows);
                string text = TextFile.Written(file.layout, 5, ticks);
                TextFile read = new(text);
                (List<Tick> again, List<(int, RowFault)> rejected) = read.Ticks(5);
                Assert.Empty(rejected);
                Assert.Equal(ticks.Select(t => (t.Time, t.Bid, t.Ask, t.Last, t.Flags)), again.Select(t => (t.Time, t.Bid, t.Ask, t.Last, t.Flags)));
                if (read.Survey.IsRegular) Assert.Equal(text, TextFile.Written(read.Layout, 5, again));
                if (file.layout.Price.AtLeast == 5) Assert.True(read.Survey.IsRegular);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bars_Written_AreReadAndWrittenAgainTheSame() =>
        Prop.ForAll(
            s_layouts.Where(l => l.Kind == FileKind.Bars).SelectMany(_ => s_rows.NonEmptyListOf(), (layout, rows) => (layout, rows)).ToArbitrary(),
            file =>
            {
                List<Bar> bars = Bars(file.rows);
                string text = TextFile.Written(file.layout, 5, bars);
                TextFile read = new(text);
                (List<Bar> again, List<(int, RowFault)> rejected) = read.Bars(Timeframe.M1, 5);
                Assert.Empty(rejected);
                Assert.Equal(bars.Select(b => (b.Time, b.Bid, b.TickVolume, b.Spread)), again.Select(b => (b.Time, b.Bid, b.TickVolume, b.Spread)));
                if (read.Survey.IsRegular) Assert.Equal(text, TextFile.Written(read.Layout, 5, again));
                if (file.layout.Price.AtLeast == 5) Assert.True(read.Survey.IsRegular);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("time,bid,ask\n2014-05-02T00:00:00,1.3,1.31\n2014-05-02T00:00:01.500000,1.0,1.312\n")]
    [InlineData("Ask;Bid;TIME\n1.31;1.30;1398988800\n1.32;1.30;1398988801\n")]
    [InlineData("<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n2014.05.02\t00:00:00.046\t\t1284.405\t\t\t4\n2014.05.02\t00:00:00.046\t1284.065\t\t0.000\t0.10\t134\n")]
    public void Ticks_OfAFile_AreGivenBackAsTheyWere(string text)
    {
        TextFile file = new(text);

        Assert.True(file.Survey.IsRegular);
        Assert.Equal(text, TextFile.Written(file.Layout, (byte)file.Survey.PriceDigits, file.Ticks().Ticks));
    }

    [Theory]
    [InlineData("<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n2014.05.02\t1.20\t1.40\t1.10\t1.30\t10\t0\t15\n2014.05.05\t1.20\t1.40\t1.10\t1.30\t10\t7\t0\n")]
    [InlineData("datetime,open,high,low,close,volume\n2014-05-02 00:00,1.2,1.4,1.1,1.3,\n2014-05-02 01:00,1.2,1.4,1.1,1.35,3.5\n2014-05-02 02:00,1.2,1.4,1.1,1.35,3.0\n")]
    [InlineData("Date,Time,Close,High,Low,Open\n2014/05/02,00:00:00,100,101.5,99,100\n2014/05/02,00:01:00,100,101.25,99,100\n")]
    public void Bars_OfAFile_AreGivenBackAsTheyWere(string text)
    {
        TextFile file = new(text);

        Assert.True(file.Survey.IsRegular);
        Assert.Equal(text, TextFile.Written(file.Layout, (byte)file.Survey.PriceDigits, file.Bars(Timeframe.M1).Bars));
    }

    [Theory]
    [InlineData("time,bid,ask\n2014-05-02T00:00:00,1.30,1.31\n2014-05-02T00:00:01,1.3,1.31\n")]
    [InlineData("time,open,high,low,close,volume\n2014-05-02,1,1,1,1,\n2014-05-03,1,1,1,1,0\n")]
    [InlineData("time,bid,ask\n2014-05-02T00:00:00Z,1.30,1.31\n2014-05-02T00:00:01+01:00,1.30,1.31\n")]
    public void Rows_WrittenInTwoWays_AreSaidToBeIrregular(string text) => Assert.False(new TextFile(text).Survey.IsRegular);

    [Fact]
    public void Layout_OfAnotherVersion_IsNotRead() => Assert.False(LayoutText.TryRead("2\nMt5", out _));

    private static List<Tick> Ticks(IEnumerable<(int Step, int Bid, int Spread, int Last, int Volume, int Blanks)> rows)
    {
        List<Tick> ticks = [];
        long time = 1_398_988_800_000;
        (long bid, long ask) = (0, 0);
        foreach ((int step, int newBid, int spread, int last, int volume, int blanks) in rows)
        {
            bool blankBid = ticks.Count > 0 && (blanks & 3) == 1;
            bool blankAsk = ticks.Count > 0 && (blanks & 3) == 2;
            if (!blankBid) bid = newBid;
            if (!blankAsk) ask = bid + spread;
            if (ask < bid) (blankAsk, ask) = (false, bid);
            time += step;
            TickFlags flags = TickFlags.Bid | TickFlags.Ask;
            if (blankBid) flags |= TickFlags.BlankBid;
            if (blankAsk) flags |= TickFlags.BlankAsk;
            if (last >= 0) flags |= TickFlags.WrittenLast;
            if (volume >= 0) flags |= TickFlags.WrittenVolume;
            if ((blanks & 32) != 0) flags |= TickFlags.Unnamed | TickFlags.Sell;
            ticks.Add(new(new(time), bid, ask, Math.Max(last, 0), Math.Max(volume, 0), flags));
        }

        return ticks;
    }

    private static List<Bar> Bars(IEnumerable<(int Step, int Bid, int Spread, int Last, int Volume, int Blanks)> rows)
    {
        List<Bar> bars = [];
        long time = 1_398_988_800_000;
        foreach ((int step, int bid, int spread, int last, int volume, int blanks) in rows)
        {
            time += 60_000 * (1 + (step % 3));
            bars.Add(new(new(time), new(bid, bid + spread, bid - blanks, bid), default, Math.Max(last, 0), Math.Max(volume, 0), spread, BarFlags.Imported));
        }

        return bars;
    }
}
