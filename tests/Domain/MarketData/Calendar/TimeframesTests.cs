using System.Globalization;
using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Calendar;

public sealed class TimeframesTests
{
    private static readonly Gen<BrokerTime> s_times = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(n => new BrokerTime(n * 1_013L));

    private static readonly Gen<TimeSpan> s_dayStarts = Gen.Choose(0, 1439).Select(m => TimeSpan.FromMinutes(m));

    [Theory]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.M1, 0, "2014-05-02T13:47:00", "2014-05-02T13:48:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.M5, 0, "2014-05-02T13:45:00", "2014-05-02T13:50:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.M15, 0, "2014-05-02T13:45:00", "2014-05-02T14:00:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.H1, 0, "2014-05-02T13:00:00", "2014-05-02T14:00:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.H4, 0, "2014-05-02T12:00:00", "2014-05-02T16:00:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.D1, 0, "2014-05-02T00:00:00", "2014-05-03T00:00:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.H4, 17, "2014-05-02T13:00:00", "2014-05-02T17:00:00")]
    [InlineData("2014-05-02T13:47:31.250", Timeframe.D1, 17, "2014-05-01T17:00:00", "2014-05-02T17:00:00")]
    [InlineData("2014-05-02T17:00:00.000", Timeframe.D1, 17, "2014-05-02T17:00:00", "2014-05-03T17:00:00")]
    [InlineData("2014-05-02T16:59:59.999", Timeframe.D1, 17, "2014-05-01T17:00:00", "2014-05-02T17:00:00")]
    [InlineData("1969-12-31T23:59:59.999", Timeframe.H1, 0, "1969-12-31T23:00:00", "1970-01-01T00:00:00")]
    public void Bar_OfATime_BeginsAndEndsOnTheBrokersClock(string time, Timeframe timeframe, int dayStartHour, string begins, string ends)
    {
        Assert.Equal(At(begins), Timeframes.Floor(At(time), timeframe, TimeSpan.FromHours(dayStartHour)));
        Assert.Equal(At(ends), Timeframes.End(At(time), timeframe, TimeSpan.FromHours(dayStartHour)));
    }

    [Fact]
    public void Bar_OfWhateverTime_HoldsItAndBeginsWhereItBegins() =>
        Prop.ForAll(s_times.ToArbitrary(), s_dayStarts.ToArbitrary(), Gen.Elements(Timeframes.All.ToArray()).ToArbitrary(), (time, dayStart, timeframe) =>
        {
            BrokerTime begins = Timeframes.Floor(time, timeframe, dayStart);
            BrokerTime ends = Timeframes.End(time, timeframe, dayStart);
            return begins <= time && time < ends && ends - begins == TimeSpan.FromMinutes((int)timeframe)
                && Timeframes.Floor(begins, timeframe, dayStart) == begins && Timeframes.Floor(ends, timeframe, dayStart) == ends;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bars_OfFourHours_NeverLieInTwoDays() =>
        Prop.ForAll(s_times.ToArbitrary(), s_dayStarts.ToArbitrary(), (time, dayStart) =>
        {
            BrokerTime begins = Timeframes.Floor(time, Timeframe.H4, dayStart);
            BrokerTime last = new(Timeframes.End(time, Timeframe.H4, dayStart).Milliseconds - 1);
            return Timeframes.Floor(begins, Timeframe.D1, dayStart) == Timeframes.Floor(last, Timeframe.D1, dayStart);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void DayNumber_OfADaysLastAndNextMoment_IsOneApart() =>
        Prop.ForAll(s_times.ToArbitrary(), s_dayStarts.ToArbitrary(), (time, dayStart) =>
        {
            BrokerTime ends = Timeframes.End(time, Timeframe.D1, dayStart);
            return Timeframes.DayNumber(ends, dayStart) == Timeframes.DayNumber(time, dayStart) + 1
                && Timeframes.DayNumber(new(ends.Milliseconds - 1), dayStart) == Timeframes.DayNumber(time, dayStart);
        }).QuickCheckThrowOnFailure();

    private static BrokerTime At(string clock) => BrokerTime.Of(DateTime.Parse(clock, CultureInfo.InvariantCulture));
}
