using Arus.Domain.Indicators.Windows;

namespace Arus.Domain.Tests.Indicators.Windows;

/// <summary>Each window against a search over its last values.</summary>
public sealed class WindowTests
{
    public static TheoryData<int> Periods => [1, 2, 3, 14, 55];

    [Theory, MemberData(nameof(Periods))]
    public void Sum_OfAnyWindow_IsTheSum(int period)
    {
        RollingSum rolling = new(period);
        Each(period, (value, window) =>
        {
            double sum = rolling.Step(value, keep: true);
            Assert.InRange(sum - window.Sum(), -1e-12, 1e-12);
        });
    }

    [Theory, MemberData(nameof(Periods))]
    public void WeightedMean_OfAnyWindow_IsTheWeightedMean(int period)
    {
        WeightedMean rolling = new(period);
        Each(period, (value, window) =>
        {
            double mean = rolling.Step(value, keep: true);
            if (window.Length == period) Assert.InRange(mean - (window.Select((v, i) => v * (i + 1)).Sum() / (period * (period + 1) / 2)), -1e-13, 1e-13);
        });
    }

    [Theory, MemberData(nameof(Periods))]
    public void Extremes_OfAnyWindow_AreThoseFound(int period)
    {
        RollingExtreme highest = RollingExtreme.Highest(period);
        RollingExtreme lowest = RollingExtreme.Lowest(period);
        Each(period, (value, window) =>
        {
            Assert.Equal(window.Max(), highest.Step(value, keep: true));
            Assert.Equal(window.Min(), lowest.Step(value, keep: true));
        });
    }

    [Theory, MemberData(nameof(Periods))]
    public void Age_OfAnExtreme_IsThatOfTheLatestOfEquals(int period)
    {
        ExtremeAge highest = ExtremeAge.Highest(period);
        ExtremeAge lowest = ExtremeAge.Lowest(period);
        long index = 0;
        Each(period, (value, window) =>
        {
            Assert.Equal(window.Length - 1 - Array.LastIndexOf(window, window.Max()), highest.Step(value, index, keep: true));
            Assert.Equal(window.Length - 1 - Array.LastIndexOf(window, window.Min()), lowest.Step(value, index, keep: true));
            index++;
        });
    }

    [Theory, MemberData(nameof(Periods))]
    public void Delay_OfAnyLength_GivesTheValueOfThen(int length)
    {
        Delay delay = new(length);
        Each(length + 1, (value, window) => Assert.Equal(window.Length > length ? window[0] : 0, delay.Step(value, keep: true)));
    }

    /// <summary>What is subtracted again leaves a rest; what is never subtracted does not.</summary>
    [Theory]
    [InlineData(1e18)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Value_ThatLeftTheWindow_IsForgottenToTheBit(double wild)
    {
        const int Period = 14;
        RollingSum touched = new(Period);
        RollingSum clean = new(Period);
        WeightedMean touchedMean = new(Period);
        WeightedMean cleanMean = new(Period);
        for (int i = 0; i < 100; i++)
        {
            double value = 1 + (0.37 * (i % 11));
            double given = i == 20 ? wild : value;
            (double sum, double mean) = (touched.Step(given, keep: true), touchedMean.Step(given, keep: true));
            (double cleanSum, double cleanWeighted) = (clean.Step(value, keep: true), cleanMean.Step(value, keep: true));
            if (i is >= 20 and < 20 + Period) Assert.NotEqual(cleanSum, sum);
            else Assert.Equal((cleanSum, cleanWeighted), (sum, mean));
        }
    }

    [Fact]
    public void Sum_OfZerosAfterAnything_IsZero()
    {
        RollingSum sum = new(5);
        foreach (double value in (double[])[0.1, 0.2, 0.7, 1e9, 0.3, 0, 0, 0, 0]) sum.Step(value, keep: true);
        Assert.Equal(0, sum.Step(0, keep: true));
    }

    private static void Each(int period, Action<double, double[]> check)
    {
        Random random = new(period);
        List<double> seen = [];
        for (int i = 0; i < 500; i++)
        {
            double value = random.Next(40) / 7.0;
            seen.Add(value);
            check(value, [.. seen.Skip(Math.Max(0, seen.Count - period))]);
        }
    }
}
