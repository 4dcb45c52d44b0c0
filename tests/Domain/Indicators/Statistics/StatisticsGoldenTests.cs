namespace Arus.Domain.Tests.Indicators.Statistics;

public sealed class StatisticsGoldenTests
{
    [Fact]
    public void RegressionSlope_OfTheGoldenBars_IsTalibs() => TalibGolden.Check("LINREG_SLOPE(14)", noisy: false, "LINREG_slope_14");
}
