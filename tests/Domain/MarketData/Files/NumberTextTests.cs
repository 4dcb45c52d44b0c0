using System.Text;
using Arus.Domain.MarketData.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1.38626", 138_626, 5)]
    [InlineData("0", 0, 0)]
    [InlineData("0.00", 0, 2)]
    [InlineData("-12.5", -125, 1)]
    [InlineData("999999999999999999", 999_999_999_999_999_999, 0)]
    public void Read_Number_GivesValueAndDigits(string text, long value, int decimals)
    {
        Assert.True(NumberText.TryRead(Encoding.ASCII.GetBytes(text), out long read, out int digits));

        Assert.Equal((value, decimals), (read, digits));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("01.5")]
    [InlineData("1.3.8")]
    [InlineData("1,38")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData(" 1.5")]
    [InlineData("1234567890123456789")]
    public void Read_WhatCouldNotBeWrittenAgain_IsRefused(string text) =>
        Assert.False(NumberText.TryRead(Encoding.ASCII.GetBytes(text), out _, out _));

    [Theory]
    [InlineData(130_000, 5, 5, 5, "1.30000")]
    [InlineData(130_000, 5, 5, 1, "1.3")]
    [InlineData(100_000, 5, 5, 1, "1.0")]
    [InlineData(100_000, 5, 5, 0, "1")]
    [InlineData(130_000, 5, 3, 3, "1.300")]
    [InlineData(130_001, 5, 3, 3, "1.30001")]
    [InlineData(13, 1, 3, 3, "1.300")]
    [InlineData(-5, 2, 2, 2, "-0.05")]
    [InlineData(0, 5, 0, 0, "0")]
    public void Write_InAStyle_LosesNothing(long value, int digits, int styleDigits, int atLeast, string text)
    {
        byte[] room = new byte[40];

        int written = NumberText.Write(room, value, (byte)digits, new((byte)styleDigits, (byte)atLeast));

        Assert.Equal(text, Encoding.ASCII.GetString(room, 0, written));
    }

    [Fact]
    public void Write_ThenRead_IsTheSame() =>
        Prop.ForAll(
            Gen.Choose(0, 9).SelectMany(_ => Gen.Choose(-1_000_000_000, 1_000_000_000), (digits, value) => (digits, value)).ToArbitrary(),
            pair =>
            {
                byte[] room = new byte[40];
                int written = NumberText.Write(room, pair.value, (byte)pair.digits, NumberStyle.Fixed((byte)pair.digits));
                return NumberText.TryRead(room.AsSpan(0, written), out long value, out int decimals) && (value, decimals) == (pair.value, pair.digits);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(138_626, 5, 3, false, 1_386)]
    [InlineData(138_600, 5, 3, true, 1_386)]
    [InlineData(1_386, 3, 5, true, 138_600)]
    [InlineData(999_999_999_999_999_999, 0, 2, false, 0)]
    public void Scale_ToADigit_IsExactOrRefused(long value, int from, int to, bool fits, long scaled)
    {
        Assert.Equal(fits, NumberText.TryScale(value, from, to, out long points));

        if (fits) Assert.Equal(scaled, points);
    }
}
