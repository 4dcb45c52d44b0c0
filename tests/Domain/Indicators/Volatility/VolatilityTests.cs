using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators.Volatility;

public sealed class VolatilityTests
{
    [Fact]
    public void NormalisedRange_OfAnyBars_IsTheAverageRangeInPercentOfTheClose() =>
        ByDefinition.Check("NATR(5)", bars => [AverageRange(bars, 5) / bars[^1].Close * 100]);

    [Fact]
    public void Bollinger_OfAnyBars_IsMeanAndDeviations() => ByDefinition.Check("BBANDS(7,2.5)", bars =>
    {
        double[] closes = [.. bars[^7..].Select(b => b.Close)];
        double mean = closes.Average();
        double deviation = Math.Sqrt(closes.Sum(c => (c - mean) * (c - mean)) / 7);
        return [mean + (2.5 * deviation), mean, mean - (2.5 * deviation)];
    });

    [Fact]
    public void Keltner_OfAnyBars_IsAnExponentialMeanAndRanges() => ByDefinition.Check("KELTNER(6,4,1.5)", bars =>
    {
        double mean = bars[..6].Average(b => b.Close);
        foreach (BarValues bar in bars[6..]) mean += 2.0 / 7 * (bar.Close - mean);
        double range = AverageRange(bars, 4);
        return [mean + (1.5 * range), mean, mean - (1.5 * range)];
    });

    [Fact]
    public void Donchian_OfAnyBars_IsTheExtremes() => ByDefinition.Check("DONCHIAN(9)", bars =>
    {
        double high = bars[^9..].Max(b => b.High);
        double low = bars[^9..].Min(b => b.Low);
        return [high, (high + low) / 2, low];
    });

    [Fact]
    public void RealisedVolatility_OfAnyBars_IsTheRootMeanSquareOfReturns() => ByDefinition.Check("REALISED_VOLATILITY(8,100)", bars =>
        [Math.Sqrt(Enumerable.Range(1, 8).Average(i => Math.Pow(Math.Log(bars[^i].Close / bars[^(i + 1)].Close), 2)) * 100)]);

    [Fact]
    public void ParkinsonVolatility_OfAnyBars_IsOfHighOverLow() => ByDefinition.Check("PARKINSON_VOLATILITY(8,100)", bars =>
        [Math.Sqrt(bars[^8..].Average(b => Math.Pow(Math.Log(b.High / b.Low), 2)) / (4 * Math.Log(2)) * 100)]);

    /// <summary>Seven digits before the point that never move: sums of squares would lose the small ones.</summary>
    [Fact]
    public void Bollinger_OfAQuietStretchAtAHighPrice_KeepsItsDigits()
    {
        double[] outputs = new double[3];
        Assert.True(IndicatorNotation.TryParse("BBANDS(4,1)", out IndicatorSpec? spec, out string because), because);
        IIndicator bands = spec.Create();
        for (int i = 0; i < 1_000; i++) bands.Update(Flat(8_000_000 + ((i & 1) / 1024.0)), outputs);

        Assert.Equal(8_000_000 + (1 / 1024.0), outputs[0]);
        Assert.Equal(8_000_000, outputs[2]);
    }

    [Fact]
    public void Bollinger_AfterASpike_ForgetsIt()
    {
        double[] spiked = new double[3];
        double[] calm = new double[3];
        Assert.True(IndicatorNotation.TryParse("BBANDS(20,2)", out IndicatorSpec? spec, out string because), because);
        (IIndicator one, IIndicator other) = (spec.Create(), spec.Create());
        for (int i = 0; i < 60; i++)
        {
            one.Update(Flat(i == 20 ? 1e12 : 1 + (i % 7 / 1024.0)), spiked);
            other.Update(Flat(1 + (i % 7 / 1024.0)), calm);
        }

        Assert.Equal(calm, spiked);
    }

    /// <summary>TA-Lib's sums drift; ours begin anew, so a day of spikes is forgotten as well.</summary>
    [Fact]
    public void StandardDeviation_BehindAnAnchor_HasForgottenWhatItsSumsLost()
    {
        double[] output = new double[1];
        Assert.True(IndicatorNotation.TryParse("STDDEV(20,1)", out IndicatorSpec? spec, out string because), because);
        IIndicator deviation = spec.Create();
        for (int i = 0; i < 8_150; i++) deviation.Update(Flat(i % 100 == 0 ? 1e9 : 1 + (i % 2)), output);
        for (int i = 8_150; i < 8_192; i++) deviation.Update(Flat(1 + (i % 2)), output);
        Assert.NotEqual(0.5, output[0], 1e-6);

        deviation.Update(Flat(1), output);
        Assert.Equal(0.5, output[0], 1e-12);
    }

    private static double AverageRange(BarValues[] bars, int period)
    {
        double[] ranges = [.. Enumerable.Range(1, bars.Length - 1).Select(i => Range(bars[i], bars[i - 1].Close))];
        double mean = ranges[..period].Average();
        foreach (double range in ranges[period..]) mean = ((mean * (period - 1)) + range) / period;
        return mean;
    }

    private static double Range(BarValues bar, double before) =>
        Math.Max(bar.High - bar.Low, Math.Max(Math.Abs(bar.High - before), Math.Abs(bar.Low - before)));

    private static BarValues Flat(double price) => new(price, price, price, price, 1);
}
