namespace Arus.Domain.Tests.Indicators.Averages;

public sealed class AverageGoldenTests
{
    [Theory]
    [InlineData("SMA(20)", "SMA_20")]
    [InlineData("EMA(20)", "EMA_20")]
    [InlineData("WMA(20)", "WMA_20")]
    [InlineData("DEMA(20)", "DEMA_20")]
    [InlineData("TEMA(20)", "TEMA_20")]
    [InlineData("KAMA(10,2,30)", "KAMA_10")]
    public void Average_OfTheGoldenBars_IsTalibs(string notation, string column) => TalibGolden.Check(notation, noisy: false, column);
}
