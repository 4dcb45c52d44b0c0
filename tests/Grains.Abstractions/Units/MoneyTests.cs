using Arus.Grains.Abstractions.Units;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Grains.Abstractions.Tests.Units;

public sealed class MoneyTests
{
    private static readonly Currency[] s_currencies = [Currency.Usd, Currency.Jpy, Currency.Idr, Currency.Parse("KWD")];

    private static readonly Arbitrary<Money> s_money =
        (from minor in ArbMap.Default.GeneratorFor<long>() from currency in Gen.Elements(s_currencies) select new Money(minor, currency)).ToArbitrary();

    [Fact]
    public void Money_WrittenAndRead_IsTheSame() => Prop.ForAll(s_money, money => Money.Parse(money.ToString()) == money).QuickCheckThrowOnFailure();

    [Fact]
    public void Money_AddedAndTakenAway_IsWhatItWas() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (a, b) =>
        {
            Money left = new(a, Currency.Eur), right = new(b, Currency.Eur);
            return left + right - right == left && -(-left) == left && left + right == right + left;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Money_OfTwoCurrencies_NeverMeets()
    {
        Money dollars = new(100, Currency.Usd), euros = new(100, Currency.Eur), strange = new(100, new Currency("USD", 4));

        foreach (Money other in new[] { euros, strange })
        {
            Assert.Throws<InvalidOperationException>(() => dollars + other);
            Assert.Throws<InvalidOperationException>(() => dollars - other);
            Assert.Throws<InvalidOperationException>(() => dollars < other);
            Assert.Throws<InvalidOperationException>(() => dollars.CompareTo(other));
            Assert.NotEqual(dollars, other);
        }
    }

    [Fact]
    public void Money_BeyondALong_Throws()
    {
        Money most = new(long.MaxValue, Currency.Usd), least = new(long.MinValue, Currency.Usd);

        Assert.Throws<OverflowException>(() => most + new Money(1, Currency.Usd));
        Assert.Throws<OverflowException>(() => least - new Money(1, Currency.Usd));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most.Times(2));
    }

    [Theory]
    [InlineData("12.345", Rounding.HalfEven, 1234)]
    [InlineData("12.345", Rounding.HalfAwayFromZero, 1235)]
    [InlineData("12.3", Rounding.Exact, 1230)]
    [InlineData("-12.341", Rounding.Floor, -1235)]
    public void Money_FromADecimal_RoundsAsNamed(string amount, Rounding rounding, long minor) =>
        Assert.Equal(new Money(minor, Currency.Usd), Money.Parse(amount, Currency.Usd, rounding));

    [Fact]
    public void Money_WithMoreDigitsThanItsCurrency_IsNotRoundedInSilence() => Assert.Throws<ArithmeticException>(() => Money.Parse("12.345", Currency.Usd));

    [Theory]
    [InlineData("12.34")]
    [InlineData("12.3 USD")]
    [InlineData("12.34 usd")]
    [InlineData("12.34  USD")]
    [InlineData("12.34 XXX")]
    [InlineData("1.00 JPY")]
    [InlineData(null)]
    public void Money_WrittenOtherwise_IsRefused(string? text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void Volume_OfDifferentDigits_AddsExactly()
    {
        Assert.Equal("0.350", (Volume.Parse("0.1") + Volume.Parse("0.250")).ToString());
        Assert.Equal("-0.15", (Volume.Parse("0.1") - Volume.Parse("0.25")).ToString());
        Assert.Throws<OverflowException>(() => new Volume(long.MaxValue, 2) + new Volume(1, 2));
    }

    [Fact]
    public void Price_AwayFromAnother_CountsInTheFinerPoints()
    {
        Assert.Equal(15, Price.Parse("1.08345").PointsAbove(Price.Parse("1.0833")));
        Assert.Equal(Price.Parse("1.08350"), Price.Parse("1.08345").Plus(5));
        Assert.Throws<OverflowException>(() => new Price(long.MaxValue, 5).Plus(1));
    }
}
