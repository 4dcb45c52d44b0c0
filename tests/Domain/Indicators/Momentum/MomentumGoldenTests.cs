namespace Arus.Domain.Tests.Indicators.Momentum;

public sealed class MomentumGoldenTests
{
    [Theory]
    [InlineData("RSI(14)", "RSI_14")]
    [InlineData("STOCH(14,3,3)", "STOCH_k_14_3_3", "STOCH_d")]
    [InlineData("MACD(12,26,9)", "MACD_12_26_9", "MACD_signal", "MACD_hist")]
    [InlineData("PPO(12,26)", "PPO_12_26")]
    [InlineData("TRIX(15)", "TRIX_15")]
    [InlineData("WILLR(14)", "WILLR_14")]
    [InlineData("ROC(10)", "ROC_10")]
    [InlineData("MOM(10)", "MOM_10")]
    [InlineData("CMO(14)", "CMO_14")]
    [InlineData("AROON(14)", "AROON_down_14", "AROON_up_14")]
    public void Oscillator_OfTheGoldenBars_IsTalibs(string notation, params string[] columns) => TalibGolden.Check(notation, noisy: false, columns);

    /// <summary>In one price, CCI divides a last bit by a last bit, and MFI and the ultimate oscillator what is left in running sums.</summary>
    [Theory]
    [InlineData("CCI(20)", "CCI_20")]
    [InlineData("MFI(14)", "MFI_14")]
    [InlineData("ULTOSC(7,14,28)", "ULTOSC_7_14_28")]
    public void Oscillator_OfTheGoldenBarsThatMove_IsTalibs(string notation, params string[] columns) => TalibGolden.Check(notation, noisy: true, columns);
}
