using System.Globalization;
using Arus.Domain.MarketData.Calendar;
using Arus.Domain.Tests.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Calendar;

public sealed class SymbolCalendarTests
{
    /// <summary>Monday to Friday around the clock but for Friday's last hour; a pause on Wednesday.</summary>
    private static readonly SymbolSpec s_spec = Specs.EurUsd with
    {
        Sessions =
        [
            Session(DayOfWeek.Monday, 0, 24), Session(DayOfWeek.Tuesday, 0, 24), Session(DayOfWeek.Wednesday, 0, 12),
            Session(DayOfWeek.Wednesday, 13, 24), Session(DayOfWeek.Thursday, 0, 24), Session(DayOfWeek.Friday, 0, 23),
        ],
    };

    private static readonly Holiday[] s_holidays =
    [
        new(new(2014, 5, 27), "Spring bank holiday", ["GBP"]),
        new(new(2014, 7, 3), "Independence eve", ["USD"], TimeSpan.FromHours(19)),
        new(new(2014, 7, 4), "Independence Day", ["USD"]),
        new(new(2014, 12, 25), "Christmas", []),
    ];

    private static readonly SymbolCalendar s_calendar = new(s_spec, s_holidays);

    [Theory]
    [InlineData("2014-05-05T00:00:00", true)]
    [InlineData("2014-05-04T23:59:59.999", false)]
    [InlineData("2014-05-07T11:59:59.999", true)]
    [InlineData("2014-05-07T12:00:00", false)]
    [InlineData("2014-05-07T13:00:00", true)]
    [InlineData("2014-05-09T22:59:59", true)]
    [InlineData("2014-05-09T23:00:00", false)]
    [InlineData("2014-05-27T12:00:00", true)]
    [InlineData("2014-07-03T18:59:59", true)]
    [InlineData("2014-07-03T19:00:00", false)]
    [InlineData("2014-07-04T12:00:00", false)]
    [InlineData("2014-12-25T12:00:00", false)]
    public void Symbol_AtATime_IsOpenOrNot(string time, bool open) => Assert.Equal(open, s_calendar.IsOpen(At(time)));

    [Theory]
    [InlineData("2014-05-05T10:00:00", "2014-05-05T10:00:00", "2014-05-07T12:00:00")]
    [InlineData("2014-05-07T12:30:00", "2014-05-07T13:00:00", "2014-05-07T12:30:00")]
    [InlineData("2014-05-10T12:00:00", "2014-05-12T00:00:00", "2014-05-10T12:00:00")]
    [InlineData("2014-05-08T00:00:00", "2014-05-08T00:00:00", "2014-05-09T23:00:00")]
    [InlineData("2014-07-03T20:00:00", "2014-07-07T00:00:00", "2014-07-03T20:00:00")]
    [InlineData("2014-07-02T20:00:00", "2014-07-02T20:00:00", "2014-07-03T19:00:00")]
    [InlineData("2014-12-24T20:00:00", "2014-12-24T20:00:00", "2014-12-25T00:00:00")]
    [InlineData("2014-12-25T00:00:00", "2014-12-26T00:00:00", "2014-12-25T00:00:00")]
    public void Symbol_FromATime_OpensAndClosesNext(string time, string opens, string closes)
    {
        Assert.Equal(At(opens), s_calendar.NextOpen(At(time)));
        Assert.Equal(At(closes), s_calendar.NextClose(At(time)));
    }

    [Fact]
    public void Symbol_WithoutSessions_ClosesOnHolidaysOnly()
    {
        SymbolCalendar coin = new(Specs.EurUsd, s_holidays);
        Assert.True(coin.IsOpen(At("2014-05-04T12:00:00")));
        Assert.Equal(At("2014-12-25T00:00:00"), coin.NextClose(At("2014-07-05T12:00:00")));
        Assert.Null(coin.NextClose(At("2014-12-26T12:00:00")));
    }

    [Fact]
    public void Symbol_WithoutATradableSession_NeverOpens()
    {
        SymbolCalendar never = new(Specs.EurUsd with { Sessions = [new(DayOfWeek.Monday, TimeSpan.FromHours(5), TimeSpan.FromHours(5))] }, []);
        Assert.Null(never.NextOpen(At("2014-05-05T00:00:00")));
        Assert.Equal(At("2014-05-05T05:00:00"), never.NextClose(At("2014-05-05T05:00:00")));
    }

    [Fact]
    public void Holidays_OfOneDay_CloseAtTheEarliest()
    {
        SymbolCalendar both = new(s_spec, [new(new(2014, 5, 6), "a", ["USD"], TimeSpan.FromHours(20)), new(new(2014, 5, 6), "b", ["EUR*"], TimeSpan.FromHours(18))]);
        Assert.Equal(At("2014-05-06T18:00:00"), both.NextClose(At("2014-05-06T10:00:00")));
        Assert.Equal("b", both.HolidayOn(new(2014, 5, 6))?.Title);
    }

    [Theory]
    [InlineData("2014-05-05T10:00:00", 0, "2014-05-05")]
    [InlineData("2014-05-04T17:00:00", 17, "2014-05-05")]
    [InlineData("2014-05-05T16:59:59", 17, "2014-05-05")]
    [InlineData("2014-05-05T01:00:00", 2, "2014-05-04")]
    public void TradingDay_OfATime_BearsTheDateMostOfItLiesOn(string time, int dayStartHour, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), SymbolCalendar.TradingDay(At(time), TimeSpan.FromHours(dayStartHour)));

    [Fact]
    public void NextOpenAndClose_OfWhateverTime_AreTheFirstMinuteThatIs() =>
        Prop.ForAll(Gen.Choose(0, 366 * 1440).ToArbitrary(), minutes =>
        {
            BrokerTime time = At("2014-01-01T00:00:00") + TimeSpan.FromMinutes(minutes);
            return s_calendar.NextOpen(time) == First(time, open: true) && s_calendar.NextClose(time) == First(time, open: false);
        }).QuickCheckThrowOnFailure();

    private static BrokerTime First(BrokerTime time, bool open)
    {
        while (s_calendar.IsOpen(time) != open) time += TimeSpan.FromMinutes(1);
        return time;
    }

    private static TradingSession Session(DayOfWeek day, int from, int to) => new(day, TimeSpan.FromHours(from), TimeSpan.FromHours(to));

    private static BrokerTime At(string clock) => BrokerTime.Of(DateTime.Parse(clock, CultureInfo.InvariantCulture));
}
