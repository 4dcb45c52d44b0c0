namespace Arus.Domain.Tests.Indicators.Candles;

public sealed class CandleGoldenTests
{
    [Theory]
    [InlineData("CDL_ENGULFING")]
    [InlineData("CDL_HAMMER")]
    [InlineData("CDL_DOJI")]
    [InlineData("CDL_HARAMI")]
    [InlineData("CDL_SHOOTINGSTAR")]
    [InlineData("CDL_MORNINGSTAR")]
    [InlineData("CDL_EVENINGSTAR")]
    [InlineData("CDL_3WHITESOLDIERS")]
    [InlineData("CDL_3BLACKCROWS")]
    [InlineData("CDL_PIERCING")]
    public void Pattern_OfTheGoldenBars_IsTalibsOnEveryBar(string name) => TalibGolden.Check(name, noisy: false, name);
}
