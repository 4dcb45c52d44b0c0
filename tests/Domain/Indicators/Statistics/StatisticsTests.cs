using Arus.Domain.Indicators;
using Arus.Domain.Indicators.Statistics;

namespace Arus.Domain.Tests.Indicators.Statistics;

public sealed class StatisticsTests
{
    [Fact]
    public void RegressionSlope_OfAnyBars_IsOfLeastSquares() => ByDefinition.Check("LINREG_SLOPE(9)", bars => [Line(Closes(bars, 9)).Slope], scale: 100);

    [Fact]
    public void RegressionChannel_OfAnyBars_IsTheEndOfTheLineAndDeviationsFromIt() => ByDefinition.Check("LINREG_CHANNEL(9,1.5)", bars =>
    {
        double[] closes = Closes(bars, 9);
        (double slope, double start) = Line(closes);
        double deviation = Math.Sqrt(closes.Select((c, i) => c - start - (slope * i)).Average(d => d * d));
        double end = start + (slope * 8);
        return [end + (1.5 * deviation), end, end - (1.5 * deviation)];
    }, scale: 1e6);

    [Fact]
    public void ZScore_OfAnyBars_IsDeviationsFromTheMean() => ByDefinition.Check("ZSCORE(9)", bars =>
    {
        double[] closes = Closes(bars, 9);
        double mean = closes.Average();
        double deviation = Math.Sqrt(closes.Average(c => (c - mean) * (c - mean)));
        return [closes.All(c => c == closes[0]) ? 0 : (closes[^1] - mean) / deviation];
    }, scale: 100);

    [Fact]
    public void Correlation_OfHighAndLow_IsPearsons() => ByDefinition.Check("CORREL(9)", bars =>
        [Pearson([.. bars[^9..].Select(b => b.High)], [.. bars[^9..].Select(b => b.Low)])], scale: 1e4);

    [Fact]
    public void Correlation_OfTwoSymbols_SurvivesARestart()
    {
        Bars one = Bars.Walk(3, 300), other = Bars.Walk(4, 300, start: 1_900);
        RollingCorrelation correlation = new(20);
        for (int i = 0; i < one.Length; i++)
        {
            double peeked = correlation.Peek(one[i].Close, other[i].Close);
            double value = correlation.Update(one[i].Close, other[i].Close);
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(peeked));
            if (i < 19) Assert.True(double.IsNaN(value));
            else Assert.Equal(Pearson([.. Window(one, i)], [.. Window(other, i)]), value, 1e-9);
            if (i % 17 == 0) correlation = Reborn(correlation);
        }

        static IEnumerable<double> Window(Bars bars, int i) => Enumerable.Range(i - 19, 20).Select(j => bars[j].Close);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-2, -1)]
    [InlineData(0, 0)]
    public void Correlation_OfALine_IsOneOrMinusOneOrNothing(double slope, double expected)
    {
        RollingCorrelation correlation = new(10);
        double value = double.NaN;
        for (int i = 0; i < 55; i++) value = correlation.Update(i * i % 23, slope * (i * i % 23));
        Assert.Equal(expected, value, 1e-12);
    }

    [Fact]
    public void Hurst_OfAnyBars_IsHalfTheSlopeOfMeanSquaresByLag() => ByDefinition.Check("HURST(40)", bars =>
    {
        double[] logs = [.. bars.Select(b => Math.Log(b.Close))];
        double[] squares = [.. Enumerable.Range(0, 6).Select(lag => Enumerable.Range(logs.Length - 40, 40).Average(i => Math.Pow(logs[i] - logs[i - (1 << lag)], 2)))];
        return [squares.Contains(0) ? 0.5 : Math.Clamp(Line([.. squares.Select(Math.Log2)]).Slope / 2, 0, 1)];
    });

    [Theory]
    [InlineData(0, 0.40, 0.60)]
    [InlineData(0.5, 0.60, 0.95)]
    [InlineData(-0.5, 0.05, 0.40)]
    public void Hurst_OfMovesThatRepeatOrRevert_TellsThemApart(double memory, double least, double most)
    {
        Random random = new(5);
        double price = 100, move = 0;
        BarValues[] bars = new BarValues[4_000];
        for (int i = 0; i < bars.Length; i++)
        {
            move = (memory * move) + (random.NextDouble() - 0.5);
            price *= Math.Exp(move / 1_000);
            bars[i] = new BarValues(price, price, price, price, 1);
        }

        Assert.True(IndicatorNotation.TryParse("HURST(2000)", out IndicatorSpec? spec, out string because), because);
        Assert.InRange(Runs.Updates(spec, new Bars(bars))[0][^1], least, most);
    }

    private static double[] Closes(BarValues[] bars, int period) => [.. bars[^period..].Select(b => b.Close)];

    private static (double Slope, double Start) Line(double[] values)
    {
        double middle = (values.Length - 1) / 2.0;
        double mean = values.Average();
        double slope = values.Select((v, i) => (i - middle) * (v - mean)).Sum() / values.Select((_, i) => (i - middle) * (i - middle)).Sum();
        return (slope, mean - (slope * middle));
    }

    private static double Pearson(double[] x, double[] y)
    {
        if (x.All(v => v == x[0]) || y.All(v => v == y[0])) return 0;

        double meanX = x.Average(), meanY = y.Average();
        double both = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return both / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }

    private static RollingCorrelation Reborn(RollingCorrelation correlation)
    {
        StateWriter writer = new();
        correlation.Save(writer);
        StateReader reader = new(writer.Written);
        RollingCorrelation other = new(20);
        other.Load(ref reader);
        Assert.True(reader.IsAtEnd);
        return other;
    }
}
