using System.Globalization;
using Arus.Silo.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Silo.Tests.Settings;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("1.5s", 1_500)]
    [InlineData("2m", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("00:00:10", 10_000)]
    public void Duration_WithUnit_IsRead(string text, double milliseconds)
    {
        Assert.True(DurationText.TryRead(text, out TimeSpan span));
        Assert.Equal(milliseconds, span.TotalMilliseconds);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("")]
    [InlineData("1 s")]
    [InlineData("-1s")]
    [InlineData("1.2.3s")]
    [InlineData("99999999999999999d")]
    [InlineData("10seconds")]
    public void Duration_WithoutUnitOrSense_IsRefused(string text) => Assert.False(DurationText.TryRead(text, out _));

    [Fact]
    public void Duration_AnyTimeSpanAsText_ComesBack() =>
        Prop.ForAll(ArbMap.Default.ArbFor<TimeSpan>(), span =>
            DurationText.TryRead(span.ToString("c", CultureInfo.InvariantCulture), out TimeSpan back) && back == span).QuickCheckThrowOnFailure();
}
