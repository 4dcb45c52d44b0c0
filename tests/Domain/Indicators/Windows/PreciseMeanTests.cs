using System.Numerics;
using Arus.Domain.Indicators.Windows;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Indicators.Windows;

public sealed class PreciseMeanTests
{
    /// <summary>Prices are whole multiples of this: 2^-70.</summary>
    private const int Scale = 70;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void Mean_OfAWindow_IsTheExactOneRoundedOnce(int period)
    {
        Bars bars = Bars.Rough(21, 4_000);
        PreciseMean rolling = new(period);
        for (int i = 0; i < bars.Length; i++)
        {
            double mean = rolling.Step(bars[i].Close, keep: true);
            if (i < period - 1) continue;

            BigInteger sum = 0;
            for (int j = i - period + 1; j <= i; j++) sum += Scaled(bars[j].Close);
            Assert.True(IsNearest(mean, sum, period), $"bar {i}: {mean:R}");
        }
    }

    /// <summary>Where fast and slow averages tie, a cross must not be seen.</summary>
    [Fact]
    public void Means_OfWindowsOfEqualMean_AreEqualToTheBit() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            Bars pattern = Bars.Walk(seed, 10);
            PreciseMean ten = new(10);
            PreciseMean thirty = new(30);
            bool equal = true;
            for (int i = 0; i < 200; i++)
            {
                double fast = ten.Step(pattern[i % 10].Close, keep: true);
                double slow = thirty.Step(pattern[i % 10].Close, keep: true);
                equal &= i < 29 || BitConverter.DoubleToInt64Bits(fast) == BitConverter.DoubleToInt64Bits(slow);
            }

            return equal;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mean_OfOnePrice_IsThePrice()
    {
        foreach (int period in (int[])[3, 7, 20, 49])
        {
            PreciseMean rolling = new(period);
            for (int i = 0; i < 200; i++)
            {
                double mean = rolling.Step(1.15059, keep: true);
                if (i >= period - 1) Assert.Equal(1.15059, mean);
            }
        }
    }

    private static BigInteger Scaled(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (1L << 52);
        Assert.True(value > 0 && exponent + Scale >= 0);
        return mantissa << (exponent + Scale);
    }

    /// <summary>No double is nearer to sum / period.</summary>
    private static bool IsNearest(double mean, BigInteger sum, int period)
    {
        BigInteger distance = Distance(mean);
        return distance <= Distance(Math.BitIncrement(mean)) && distance <= Distance(Math.BitDecrement(mean));

        BigInteger Distance(double value) => BigInteger.Abs((Scaled(value) * period) - sum);
    }
}
