using System.Text;
using Arus.Domain.MarketData.Files;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class HeaderLineTests
{
    [Theory]
    [InlineData("<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>", FileFormat.Mt5, FileKind.Ticks, '\t', "Date Clock Bid Ask Last Volume Flags")]
    [InlineData("<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<TICKVOL>,<VOL>,<SPREAD>", FileFormat.Mt5, FileKind.Bars, ',', "Date Clock Open High Low Close TickVolume Volume Spread")]
    [InlineData("<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>", FileFormat.Mt5, FileKind.Bars, '\t', "Moment Open High Low Close TickVolume Volume Spread")]
    [InlineData("Time;Ask;Bid", FileFormat.Csv, FileKind.Ticks, ';', "Moment Ask Bid")]
    [InlineData("open,HIGH,Low,close,tick_volume,datetime,trades", FileFormat.Csv, FileKind.Bars, ',', "Open High Low Close TickVolume Moment Other")]
    [InlineData("Date,Time,Last,Volume", FileFormat.Csv, FileKind.Ticks, ',', "Date Clock Last Volume")]
    public void Header_OfAnExport_TellsItsColumns(string line, FileFormat format, FileKind kind, char separator, string columns)
    {
        Assert.True(HeaderLine.TryRead(Encoding.UTF8.GetBytes(line), null, out FileHeader? header, out _));

        Assert.Equal((format, kind, separator, columns), (header.Format, header.Kind, header.Separator, string.Join(' ', header.Columns.Select(c => c.Kind))));
        Assert.Equal(line, string.Join(separator, header.Columns.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("time,open,high,low,close", FileFormat.Mt5, "is no mt5 file: its first line is 'time,open,high,low,close'")]
    [InlineData("<DATE>\t<BID>\t<ASK>", FileFormat.Csv, "is no csv file: its first line is '<DATE>\t<BID>\t<ASK>'")]
    [InlineData("2014.05.02\t00:00:00\t1.38", null, "has neither the columns of bars (time, open, high, low, close) nor of ticks (time, bid, ask) in its first line '2014.05.02\t00:00:00\t1.38'")]
    [InlineData("time,bid,ask,open,high,low,close", null, "has neither the columns of bars (time, open, high, low, close) nor of ticks (time, bid, ask) in its first line 'time,bid,ask,open,high,low,close'")]
    [InlineData("bid,ask", null, "has no column of time in its first line 'bid,ask'")]
    [InlineData("time,bid,Bid,ask", null, "has 2 columns for one thing: 'bid' and 'Bid'")]
    [InlineData("\"time\",\"bid\",\"ask\"", null, "has quoted columns ('\"time\",\"bid\",\"ask\"'): write it without quotation marks")]
    [InlineData("\u0001\u0002PNG", null, "is no text: give an export of bars or ticks, plain or gzip")]
    public void Header_OfAnythingElse_IsSaidWhatItIs(string line, FileFormat? said, string fault)
    {
        Assert.False(HeaderLine.TryRead(Encoding.UTF8.GetBytes(line), said, out _, out string? words));

        Assert.Equal(fault, words);
    }
}
