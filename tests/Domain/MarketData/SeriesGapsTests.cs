using System.Globalization;
using Arus.Domain.MarketData;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData;

public sealed class SeriesGapsTests
{
    [Theory]
    [InlineData("2014-05-02 10:00", "2014-05-02 11:00", false)]
    [InlineData("2014-05-02 10:00", "2014-05-02 11:00:00.001", true)]
    [InlineData("2014-05-02 10:00", "2014-05-02 09:00", false)]
    public void Ticks_MoreThanAnHourApart_AreAGap(string tick, string next, bool gap) => Assert.Equal(gap, SeriesGaps.IsGap(Time(tick), Time(next)));

    [Theory]
    [InlineData("2014-05-01 10:00", "2014-05-01 11:00", 0)]
    [InlineData("2014-05-01 10:00", "2014-05-01 13:00", 2)]
    [InlineData("2014-05-01 10:00", "2014-05-01 10:30", 0)]
    [InlineData("2014-05-02 22:00", "2014-05-05 00:00", 0)] // Friday to Monday
    [InlineData("2014-05-02 23:00", "2014-05-04 22:00", 0)] // Friday to Sunday evening
    [InlineData("2014-05-01 20:00", "2014-05-05 00:00", 0)] // with a holiday on Friday
    [InlineData("2014-04-28 20:00", "2014-05-01 20:00", 71)] // three weekdays
    [InlineData("2014-05-01 20:00", "2014-05-08 20:00", 167)] // a week, weekend included, is no weekend
    [InlineData("1969-12-26 22:00", "1969-12-29 00:00", 0)] // a weekend before the epoch
    [InlineData("1969-12-30 22:00", "1970-01-01 00:00", 25)]
    public void Bars_NotOneAfterTheOther_MissThoseBetween_ButOverAWeekend(string bar, string next, long missing) =>
        Assert.Equal(missing, SeriesGaps.Missing(Time(bar), Time(next), Timeframe.H1));

    [Fact]
    public void DailyBars_OverAWeekend_MissNone() =>
        Assert.Equal((0L, 2L), (SeriesGaps.Missing(Time("2014-05-02"), Time("2014-05-05"), Timeframe.D1), SeriesGaps.Missing(Time("2014-05-05"), Time("2014-05-08"), Timeframe.D1)));

    private static BrokerTime Time(string text) => BrokerTime.Of(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
