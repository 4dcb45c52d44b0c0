namespace Arus.Domain.Tests.Indicators.Volatility;

public sealed class VolatilityGoldenTests
{
    [Fact]
    public void Atr_OfTheGoldenBars_IsTalibs() => TalibGolden.Check("ATR(14)", noisy: false, "ATR_14");

    [Fact]
    public void Bollinger_OfTheGoldenBars_IsTalibs() => TalibGolden.Check("BBANDS(20,2)", noisy: false, "BB_upper_20_2", "BB_middle", "BB_lower");

    [Fact]
    public void StandardDeviation_OfTheGoldenBars_IsTalibs() => TalibGolden.Check("STDDEV(20,1)", noisy: false, "STDDEV_20");
}
