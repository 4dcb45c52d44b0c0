using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Momentum;

/// <summary>What the golden values do not say, against definitions.</summary>
public sealed class MomentumDefinitionTests
{
    private static readonly Bars s_bars = Bars.Walk(32, 500);

    [Fact]
    public void StochasticRsi_OfAnyBar_IsTheFastStochasticOfTheRsi()
    {
        double[] rsi = [.. Batch("RSI(14)", s_bars)[0].Skip(14)];
        double[][] both = Batch("STOCHRSI(14,5,3)", s_bars);
        for (int i = 20; i < s_bars.Length; i++)
        {
            Assert.Equal(Plain.Place(rsi, 5, i - 14), both[0][i], 1e-9);
            Assert.Equal(Enumerable.Range(0, 3).Average(back => Plain.Place(rsi, 5, i - 14 - back)), both[1][i], 1e-9);
        }
    }

    [Theory]
    [InlineData("MACD(12,26,9)", "MACD(26,12,9)")]
    [InlineData("PPO(12,26)", "PPO(26,12)")]
    [InlineData("ULTOSC(7,14,28)", "ULTOSC(28,7,14)")]
    public void Periods_TheWrongWayRound_AreTurned(string notation, string turned) =>
        Assert.Empty(Runs.Difference(Spec(notation), Batch(notation, s_bars), Batch(turned, s_bars)));

    [Theory]
    [InlineData("RSI(14)")]
    [InlineData("CMO(14)")]
    [InlineData("CCI(20)")]
    [InlineData("WILLR(14)")]
    [InlineData("STOCH(14,3,3)")]
    [InlineData("STOCHRSI(14,5,3)")]
    [InlineData("MFI(14)")]
    [InlineData("ROC(10)")]
    [InlineData("ULTOSC(7,14,28)")]
    [InlineData("TRIX(15)")]
    [InlineData("MACD(12,26,9)")]
    [InlineData("PPO(12,26)")]
    public void Oscillator_OfOnePrice_IsZero(string notation) =>
        Assert.All(Batch(notation, Flat(200)), values => Assert.All(values.Skip(Spec(notation).Lookback), v => Assert.Equal(0, v, 1e-12)));

    [Theory]
    [InlineData("RSI(14)", 100)]
    [InlineData("CMO(14)", 100)]
    [InlineData("MFI(14)", 100)]
    [InlineData("WILLR(14)", 0)]
    public void Oscillator_OfPricesThatOnlyRise_IsAtItsTop(string notation, double top)
    {
        Bars rising = new([.. Enumerable.Range(1, 100).Select(i => new BarValues(i, i, i, i, 10))]);
        Assert.All(Batch(notation, rising)[0].Skip(Spec(notation).Lookback), v => Assert.Equal(top, v));
    }

    [Fact]
    public void Mfi_OfLessThanOneUnitOfMoney_IsZeroAsTalibs() =>
        Assert.All(Batch("MFI(14)", new([.. Enumerable.Range(1, 60).Select(i => new BarValues(i, i, i, i, 1e-6))]))[0].Skip(14), v => Assert.Equal(0, v));

    private static Bars Flat(int count) => new([.. Enumerable.Repeat(new BarValues(1.15059, 1.15059, 1.15059, 1.15059, 0), count)]);

    private static double[][] Batch(string notation, Bars bars) => Runs.Batch(Spec(notation), bars);

    private static IndicatorSpec Spec(string notation)
    {
        Assert.True(IndicatorNotation.TryParse(notation, out IndicatorSpec? spec, out string because), because);
        return spec;
    }
}
