using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Averages;

/// <summary>Averages of which TA-Lib has none, against their definitions.</summary>
public sealed class AverageDefinitionTests
{
    private static readonly Bars s_bars = Bars.Walk(31, 600);
    private static readonly double[] s_closes = s_bars.Columns.Close.ToArray();

    [Theory]
    [InlineData("HMA(2)", 2)]
    [InlineData("HMA(20)", 20)]
    [InlineData("HMA(33)", 33)]
    public void Hull_OfAnyPeriod_IsWeightedTwice(string notation, int period) => Check(notation, at => Plain.Hull(s_closes, period, at));

    [Theory]
    [InlineData("VWAP(1)", 1)]
    [InlineData("VWAP(20)", 20)]
    public void Vwap_OfAnyPeriod_IsMoneyByVolume(string notation, int period) => Check(notation, at => Plain.VolumeWeighted(s_bars, period, at));

    [Fact]
    public void Vwap_WithoutVolume_IsTheLastTypicalPrice()
    {
        IIndicator vwap = Made("VWAP(3)").Create();
        double[] value = new double[1];
        for (int i = 0; i < 5; i++) vwap.Update(new BarValues(1, 3 + i, 1, 2, 0), value);
        Assert.Equal((7 + 1 + 2) / 3.0, value[0]);
    }

    [Fact]
    public void Kama_WithoutMovement_GoesToThePriceFast()
    {
        IIndicator kama = Made("KAMA(5,2,30)").Create();
        double[] value = new double[1];
        for (int i = 0; i < 80; i++) kama.Update(new BarValues(0, 0, 0, i < 20 ? 1 : 2, 0), value);
        Assert.Equal(2, value[0], 1e-12);
    }

    private static IndicatorSpec Made(string notation)
    {
        Assert.True(IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because), because);
        return spec;
    }

    private static void Check(string notation, Func<int, double> expected)
    {
        IndicatorSpec spec = Made(notation);
        double[] values = Runs.Batch(spec, s_bars)[0];
        for (int i = spec.Lookback; i < values.Length; i++) Assert.Equal(expected(i), values[i], 1e-12);
    }
}
