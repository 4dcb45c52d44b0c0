using System.Text;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2014.05.02 00:00:00.046")]
    [InlineData("2014.05.02 07:30")]
    [InlineData("2014-05-02T23:59:59")]
    [InlineData("2014-05-02 23:59:59.1")]
    [InlineData("2014/05/02 23:59:59")]
    [InlineData("2014-05-02T23:59:59.046000")]
    [InlineData("2014-05-02T23:59:59Z")]
    [InlineData("2014-05-02T23:59:59.046+02:00")]
    [InlineData("2014-05-02T23:59:59-0330")]
    [InlineData("2014-05-02")]
    [InlineData("1398988800")]
    [InlineData("1398988800.046")]
    [InlineData("1398988800046")]
    [InlineData("1969-12-31T23:59:59.999")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59.999")]
    public void Moment_InAnyShape_IsWrittenAgainAsItWas(string text)
    {
        TimeReader reader = new(null, TimeSpan.Zero);

        Assert.Equal(RowFault.None, reader.Read(Encoding.ASCII.GetBytes(text), out long time));

        Assert.Equal(text, Written(new(reader.Style!, TimeSpan.Zero), time));
    }

    [Theory]
    [InlineData("2014-05-02T10:00:00Z", "2014.05.02 12:00:00.000")]
    [InlineData("2014-05-02T10:00:00+03:00", "2014.05.02 09:00:00.000")]
    [InlineData("1398988800", "2014.05.02 02:00:00.000")]
    [InlineData("2014-05-02T10:00:00", "2014.05.02 10:00:00.000")]
    public void MomentOfTheWorld_BecomesWhatTheBrokersClockShows(string text, string clock)
    {
        TimeReader reader = new(null, TimeSpan.FromHours(2));

        Assert.Equal(RowFault.None, reader.Read(Encoding.ASCII.GetBytes(text), out long time));

        Assert.Equal(clock, new BrokerTime(time).ToString());
        Assert.Equal(text, Written(new(reader.Style!, TimeSpan.FromHours(2)), time));
    }

    [Theory]
    [InlineData("2014.13.02 00:00:00")]
    [InlineData("2014.02.29 00:00:00")]
    [InlineData("2014.05.02 24:00:00")]
    [InlineData("2014.05.02 00:60:00")]
    [InlineData("2014.05.02 00:00:60")]
    [InlineData("2014.05.02 00:00:00.")]
    [InlineData("2014.05.02 0:00:00")]
    [InlineData("2014.05-02 00:00:00")]
    [InlineData("02.05.2014 00:00:00")]
    [InlineData("2014-05-02T00:00:00+15:00")]
    [InlineData("2014-05-02T00:00:00 UTC")]
    [InlineData("0000-01-01")]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999")]
    public void Moment_ThatIsNone_IsNamed(string text) =>
        Assert.Equal(RowFault.TimeUnreadable, new TimeReader(null, TimeSpan.Zero).Read(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Moment_FinerThanAMillisecond_IsNamed() =>
        Assert.Equal(RowFault.TimeTooFine, new TimeReader(null, TimeSpan.Zero).Read("2014-05-02T00:00:00.046001"u8, out _));

    [Theory]
    [InlineData("2014.05.02 00:00:00", "2014-05-02 00:00:00")]
    [InlineData("2014.05.02 00:00:00", "2014.05.02T00:00:00")]
    [InlineData("2014.05.02 00:00:00", "2014.05.02 00:00")]
    [InlineData("2014.05.02 00:00:00", "1398988800")]
    [InlineData("2014-05-02T00:00:00", "2014-05-02T00:00:00Z")]
    [InlineData("2014-05-02", "2014-05-02T00:00:00")]
    public void Moment_OtherwiseThanTheFirst_IsNamed(string first, string other)
    {
        TimeReader reader = new(null, TimeSpan.Zero);
        reader.Read(Encoding.ASCII.GetBytes(first), out _);

        Assert.Equal(RowFault.TimeOtherwise, reader.Read(Encoding.ASCII.GetBytes(other), out _));
    }

    [Fact]
    public void Fractions_LeftOutWhenZero_AreLeftOutAgain()
    {
        TimeReader reader = new(null, TimeSpan.Zero);
        string[] texts = ["2014-05-02T00:00:00", "2014-05-02T00:00:01.500000", "2014-05-02T00:00:02"];

        long[] times = [.. texts.Select(t => reader.Read(Encoding.ASCII.GetBytes(t), out long time) == RowFault.None ? time : -1)];

        TimeWriter writer = new(reader.Style!, TimeSpan.Zero);
        Assert.True(reader.IsRegular);
        Assert.Equal(texts, times.Select(t => Written(writer, t)));
    }

    [Fact]
    public void Fractions_OfDifferentLengths_AreSaidToBeIrregular()
    {
        TimeReader reader = new(null, TimeSpan.Zero);
        foreach (string text in (string[])["2014-05-02T00:00:01.5", "2014-05-02T00:00:01.51"]) reader.Read(Encoding.ASCII.GetBytes(text), out _);

        Assert.False(reader.IsRegular);
    }

    private static string Written(TimeWriter writer, long time)
    {
        byte[] room = new byte[40];
        return Encoding.ASCII.GetString(room, 0, writer.WriteMoment(room, time));
    }
}
