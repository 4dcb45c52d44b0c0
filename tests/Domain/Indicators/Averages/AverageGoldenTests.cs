namespace Arus.Domain.Tests.Indicators.Averages;

public sealed class AverageGoldenTests
{
    [Theory]
    [InlineData("SMA(20)", "SMA_20")]
    [InlineData("EMA(20)", "EMA_20")]
    public void Average_OfTheGoldenBars_IsTalibs(string notation, string column) => TalibGolden.Check(notation, noisy: false, column);
}
