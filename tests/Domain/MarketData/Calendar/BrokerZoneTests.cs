using System.Globalization;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Calendar;

public sealed class BrokerZoneTests
{
    [Theory]
    [InlineData("UTC", "2014-05-02T12:00:00Z", "2014-05-02T12:00:00")]
    [InlineData("UTC+2", "2014-05-02T12:00:00Z", "2014-05-02T14:00:00")]
    [InlineData("UTC+02", "2014-05-02T12:00:00Z", "2014-05-02T14:00:00")]
    [InlineData("UTC-03:30", "2014-05-02T12:00:00Z", "2014-05-02T08:30:00")]
    [InlineData("Europe/Athens", "2014-01-02T12:00:00Z", "2014-01-02T14:00:00")]
    [InlineData("Europe/Athens", "2014-05-02T12:00:00Z", "2014-05-02T15:00:00")]
    [InlineData("America/New_York+7", "2014-01-03T22:00:00Z", "2014-01-04T00:00:00")]
    [InlineData("America/New_York+7", "2014-05-02T21:00:00Z", "2014-05-03T00:00:00")]
    [InlineData("America/Port-au-Prince", "2014-01-02T12:00:00Z", "2014-01-02T07:00:00")]
    [InlineData("Etc/GMT+5", "2014-01-02T12:00:00Z", "2014-01-02T07:00:00")]
    [InlineData("Asia/Jakarta-01:30", "2014-01-02T12:00:00Z", "2014-01-02T17:30:00")]
    public void Clock_OfAZone_ShowsItsTimeAndBack(string zone, string utc, string clock)
    {
        BrokerZone read = BrokerZone.Parse(zone);
        DateTimeOffset moment = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
        Assert.Equal(At(clock), read.FromUtc(moment));
        Assert.Equal(moment, read.ToUtc(At(clock)));
        Assert.Equal(zone, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Athens")]
    [InlineData("europe/athens")]
    [InlineData("UTC+")]
    [InlineData("UTC+2:5")]
    [InlineData("UTC+02:60")]
    [InlineData("UTC+19")]
    [InlineData("UTC+123")]
    [InlineData("UTC2")]
    [InlineData("+2")]
    [InlineData("Nowhere/Land+7")]
    [InlineData("America/New_York+7+1")]
    public void Text_OfNoZone_IsRefused(string? text)
    {
        Assert.False(BrokerZone.TryParse(text, out _));
        Assert.Contains("America/New_York+7", Assert.Throws<FormatException>(() => BrokerZone.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClockPutBack_TimeThatCameTwice_IsTheFirstUnlessThatWasBefore()
    {
        BrokerZone athens = BrokerZone.Parse("Europe/Athens");
        BrokerTime twice = At("2014-10-26T03:30:00");
        DateTimeOffset first = new(2014, 10, 26, 0, 30, 0, TimeSpan.Zero);

        Assert.Equal(first, athens.ToUtc(twice));
        Assert.Equal(first, athens.ToUtc(twice, notBefore: first));
        Assert.Equal(first.AddHours(1), athens.ToUtc(twice, notBefore: first.AddMinutes(1)));
        Assert.Equal(twice, athens.FromUtc(first));
        Assert.Equal(twice, athens.FromUtc(first.AddHours(1)));
    }

    [Fact]
    public void ClockPutForward_TimeThatNeverCame_IsThatOfTheOldClock()
    {
        BrokerZone athens = BrokerZone.Parse("Europe/Athens");
        DateTimeOffset moment = athens.ToUtc(At("2014-03-30T03:30:00"));
        Assert.Equal(new(2014, 3, 30, 1, 30, 0, TimeSpan.Zero), moment);
        Assert.Equal(At("2014-03-30T04:30:00"), athens.FromUtc(moment));
    }

    [Theory]
    [InlineData("Europe/Athens")]
    [InlineData("America/New_York+7")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("UTC-03:30")]
    public void Moments_InOrder_ComeBackInOrder(string zone) =>
        Prop.ForAll(Gen.Choose(0, 1_500_000_000).ToArbitrary(), Gen.Choose(0, 7_200).ToArbitrary(), (seconds, later) =>
        {
            BrokerZone read = BrokerZone.Parse(zone);
            DateTimeOffset first = DateTimeOffset.UnixEpoch.AddSeconds(seconds), second = first.AddSeconds(later);
            DateTimeOffset back = read.ToUtc(read.FromUtc(second), notBefore: first);
            return read.FromUtc(back) == read.FromUtc(second) && back >= first && back <= second;
        }).QuickCheckThrowOnFailure();

    private static BrokerTime At(string clock) => BrokerTime.Of(DateTime.Parse(clock, CultureInfo.InvariantCulture));
}
