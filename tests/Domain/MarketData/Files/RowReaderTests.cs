using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class RowReaderTests
{
    private const string Ticks = "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n2014.05.02\t00:00:00.611\t1.38626\t1.38627\t\t\t6\n";
    private const string Bars = "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n2014.05.02\t00:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15\n2014.05.02\t01:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15\n";

    [Theory]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\t", RowFault.Columns)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\t\t6\t", RowFault.Columns)]
    [InlineData("2014.05.02,00:00:01.000,1.38626,1.38627,,,6", RowFault.Separator)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626;1.38627\t\t\t6", RowFault.Separator)]
    [InlineData("2014.05.32\t00:00:01.000\t1.38626\t1.38627\t\t\t6", RowFault.TimeUnreadable)]
    [InlineData("2014-05-02\t00:00:01.000\t1.38626\t1.38627\t\t\t6", RowFault.TimeOtherwise)]
    [InlineData("2014.05.02\t00:00:01.000001\t1.38626\t1.38627\t\t\t6", RowFault.TimeTooFine)]
    [InlineData("2014.05.01\t00:00:01.000\t1.38626\t1.38627\t\t\t6", RowFault.TimeBack)]
    [InlineData("2014.05.02\t00:00:01.000\tNaN\t1.38627\t\t\t6", RowFault.PriceUnreadable)]
    [InlineData("2014.05.02\t00:00:01.000\t-1.38626\t1.38627\t\t\t6", RowFault.PriceNotPositive)]
    [InlineData("2014.05.02\t00:00:01.000\t0.00000\t1.38627\t\t\t6", RowFault.PriceNotPositive)]
    [InlineData("2014.05.02\t00:00:01.000\t1.386261\t1.38627\t\t\t6", RowFault.PriceTooFine)]
    [InlineData("2014.05.02\t00:00:01.000\t\t\t\t\t6", RowFault.PriceBlank)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38628\t1.38627\t\t\t6", RowFault.Crossed)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38628\t\t\t\t2", RowFault.Crossed)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\tmany\t6", RowFault.VolumeUnreadable)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\t-1\t6", RowFault.VolumeNegative)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\t\t256", RowFault.FlagsUnreadable)]
    [InlineData("2014.05.02\t00:00:01.000\t1.38626\t1.38627\t\t\tx", RowFault.FlagsUnreadable)]
    public void Tick_BadRow_IsNamedAndTheRestTaken(string row, RowFault fault)
    {
        (List<Tick> ticks, List<(int Line, RowFault Fault)> rejected) = new TextFile($"{Ticks}{row}\n2014.05.02\t00:00:02.000\t1.38626\t1.38627\t\t\t6\n").Ticks(5);

        Assert.Equal([(3, fault)], rejected);
        Assert.Equal(2, ticks.Count);
    }

    [Theory]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.1\t1.4\t1.3\t10\t0\t15", RowFault.HighBelowLow)]
    [InlineData("2014.05.02\t02:00:00\t1.5\t1.4\t1.1\t1.3\t10\t0\t15", RowFault.OutsideHighLow)]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.4\t1.1\t1.0\t10\t0\t15", RowFault.OutsideHighLow)]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.4\t1.1\t\t10\t0\t15", RowFault.PriceBlank)]
    [InlineData("2014.05.02\t01:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15", RowFault.TimeAgain)]
    [InlineData("2014.05.02\t00:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15", RowFault.TimeBack)]
    [InlineData("2014.05.02\t02:30:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15", RowFault.TimeOffGrid)]
    [InlineData("2041.05.02\t02:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15", RowFault.TimeAhead)]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t1.5", RowFault.SpreadUnreadable)]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.4\t1.1\t1.3\t1.5\t0\t15", RowFault.VolumeTooFine)]
    [InlineData("2014.05.02\t02:00:00\t1.2\t1.4\t1.1\t1.3\t10\t-7\t15", RowFault.VolumeNegative)]
    [InlineData("2014.05.02\t02:00:00\t99999999999999999\t99999999999999999\t1.1\t1.3\t10\t0\t15", RowFault.PriceTooLarge)]
    public void Bar_BadRow_IsNamedAndTheRestTaken(string row, RowFault fault)
    {
        const string after = "2014.05.02\t03:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15\n2014.05.02\t04:00:00\t1.2\t1.4\t1.1\t1.3\t10\t0\t15\n";
        (List<Bar> bars, List<(int Line, RowFault Fault)> rejected) = new TextFile($"{Bars}{row}\n{after}").Bars(Timeframe.H1, 5);

        Assert.Equal([(4, fault)], rejected);
        Assert.Equal(4, bars.Count);
    }

    [Fact]
    public void Tick_BlankSide_IsUnchangedAndRemembered()
    {
        (List<Tick> ticks, _) = new TextFile($"{Ticks}2014.05.02\t00:00:01.000\t\t1.38630\t\t\t4\n2014.05.02\t00:00:02.000\t1.38628\t\t0.00000\t3\t\n").Ticks();

        Assert.Equal((138_626, 138_630), (ticks[1].Bid, ticks[1].Ask));
        Assert.Equal(TickFlags.Ask | TickFlags.BlankBid, ticks[1].Flags);
        Assert.Equal((138_628, 138_630, 0, 3), (ticks[2].Bid, ticks[2].Ask, ticks[2].Last, ticks[2].Volume));
        Assert.Equal(TickFlags.BlankAsk | TickFlags.WrittenLast | TickFlags.WrittenVolume | TickFlags.BlankFlags, ticks[2].Flags);
    }

    [Fact]
    public void Tick_RejectedRow_IsNotWhatABlankMeans()
    {
        (List<Tick> ticks, _) = new TextFile($"{Ticks}2014.05.02\t00:00:01.000\t2.0\t1.0\t\t\t6\n2014.05.02\t00:00:02.000\t\t1.38630\t\t\t4\n").Ticks();

        Assert.Equal(138_626, ticks[1].Bid);
    }

    [Fact]
    public void Tick_FirstSideBlank_IsNotSaid()
    {
        (List<Tick> ticks, _) = new TextFile("time,bid,ask\n2014-05-02T00:00:01,,1.5\n").Ticks();

        Assert.Equal((0, 15), (ticks[0].Bid, ticks[0].Ask));
    }

    [Fact]
    public void Bars_DistanceMostCommon_IsTheTimeframe()
    {
        TextFile file = new("date,open,high,low,close\n2014-05-02,1,1,1,1\n2014-05-05,1,1,1,1\n2014-05-06,1,1,1,1\n2014-05-07,1,1,1,1\n");

        Assert.Equal(Timeframe.D1, file.Survey.Timeframe);
    }
}
