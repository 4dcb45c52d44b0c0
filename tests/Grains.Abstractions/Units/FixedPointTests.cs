using System.Globalization;
using System.Numerics;
using Arus.Grains.Abstractions.Units;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Grains.Abstractions.Tests.Units;

public sealed class FixedPointTests
{
    private static readonly Arbitrary<Price> s_prices =
        (from raw in ArbMap.Default.GeneratorFor<long>() from wild in Gen.Choose(0, 4) from digits in Gen.Choose(0, 18)
         select new Price(wild == 0 ? long.MinValue : raw, (byte)digits)).ToArbitrary();

    [Fact]
    public void Price_FormattedAndParsed_IsTheSameToTheDigit() =>
        Prop.ForAll(s_prices, price =>
        {
            Price read = Price.Parse(price.ToString());
            return read.Points == price.Points && read.Digits == price.Digits;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Price_Formatted_IsTheExactDecimal() =>
        Prop.ForAll(s_prices, price =>
        {
            string text = price.ToString();
            BigInteger points = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            int point = text.IndexOf('.', StringComparison.Ordinal);
            return points == price.Points && (point < 0 ? 0 : text.Length - point - 1) == price.Digits;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Price_Compared_AgreesWithTheNumbersWhateverTheDigits() =>
        Prop.ForAll(s_prices, s_prices, (a, b) =>
        {
            BigInteger left = a.Points * BigInteger.Pow(10, 18 - a.Digits), right = b.Points * BigInteger.Pow(10, 18 - b.Digits);
            return Math.Sign(a.CompareTo(b)) == left.CompareTo(right) && a.Equals(b) == (left == right) && (a != b || a.GetHashCode() == b.GetHashCode());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rescale_ToMoreDigitsAndBack_LosesNothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (raw, from, more) =>
        {
            Price price = new(raw, (byte)from);
            Price finer = price.Rescale((byte)(from + more), Rounding.Exact);
            return finer == price && finer.Rescale((byte)from, Rounding.Exact).Points == raw;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Rounding.TowardZero, 25, 2)]
    [InlineData(Rounding.TowardZero, -29, -2)]
    [InlineData(Rounding.Floor, 29, 2)]
    [InlineData(Rounding.Floor, -21, -3)]
    [InlineData(Rounding.Ceiling, 21, 3)]
    [InlineData(Rounding.Ceiling, -29, -2)]
    [InlineData(Rounding.HalfAwayFromZero, 25, 3)]
    [InlineData(Rounding.HalfAwayFromZero, -25, -3)]
    [InlineData(Rounding.HalfAwayFromZero, 24, 2)]
    [InlineData(Rounding.HalfEven, 25, 2)]
    [InlineData(Rounding.HalfEven, 35, 4)]
    [InlineData(Rounding.HalfEven, -25, -2)]
    [InlineData(Rounding.HalfEven, 26, 3)]
    [InlineData(Rounding.Exact, -20, -2)]
    public void Rescale_DroppingADigit_RoundsAsNamed(Rounding rounding, long raw, long expected) =>
        Assert.Equal(expected, new Price(raw, 1).Rescale(0, rounding).Points);

    [Fact]
    public void Rescale_ExactWithALoss_Throws() => Assert.Throws<ArithmeticException>(() => new Price(25, 1).Rescale(0, Rounding.Exact));

    [Fact]
    public void Rescale_BeyondALong_Throws() => Assert.Throws<OverflowException>(() => new Price(long.MaxValue, 0).Rescale(1, Rounding.Exact));

    [Fact]
    public void Price_WithMoreDigitsThanALongHolds_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Price(1, 19).ToString());

    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("-0.05", -5, 2)]
    [InlineData("1.08345", 108345, 5)]
    [InlineData("1.10", 110, 2)]
    [InlineData("9223372036854775807", long.MaxValue, 0)]
    [InlineData("-9.223372036854775808", long.MinValue, 18)]
    public void Parse_OfADecimal_KeepsItsDigits(string text, long points, byte digits)
    {
        Price price = Price.Parse(text);
        Assert.Equal((points, digits), (price.Points, price.Digits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("01")]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("١")]
    [InlineData("9223372036854775808")]
    [InlineData("0.0000000000000000000")]
    public void Parse_OfAnythingLooser_IsRefused(string text)
    {
        Assert.False(Price.TryParse(text, out Price price));
        Assert.Equal(default, price);
        Assert.Throws<FormatException>(() => Price.Parse(text));
    }
}
