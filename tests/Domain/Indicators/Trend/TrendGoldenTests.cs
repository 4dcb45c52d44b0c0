namespace Arus.Domain.Tests.Indicators.Trend;

public sealed class TrendGoldenTests
{
    [Theory]
    [InlineData("SAR(0.02,0.2)", "SAR_002_02")]
    [InlineData("ADX(14)", "ADX_14")]
    [InlineData("PLUS_DI(14)", "PLUS_DI_14")]
    [InlineData("MINUS_DI(14)", "MINUS_DI_14")]
    public void Trend_OfTheGoldenBars_IsTalibs(string notation, string column) => TalibGolden.Check(notation, noisy: false, column);
}
