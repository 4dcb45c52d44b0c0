using Arus.Domain.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Indicators;

public sealed class IndicatorNotationTests
{
    [Theory]
    [InlineData("SMA", "SMA(20)")]
    [InlineData(" sma ( 7 ) ", "SMA(7)")]
    [InlineData("ema(2e1)", "EMA(20)")]
    public void Text_InAnyForm_ReadsAsTheCanonical(string text, string canonical) => Assert.Equal(canonical, Read(text).Text);

    [Theory]
    [InlineData(null, "an indicator is written in 1 to 200 characters, as MACD(12,26,9)")]
    [InlineData("  ", "an indicator is written in 1 to 200 characters, as MACD(12,26,9)")]
    [InlineData("NOPE(3)", "there is no indicator 'NOPE': the catalogue lists those there are")]
    [InlineData("SMA(3", "'SMA(3' does not end with ')': write SMA(20)")]
    [InlineData("SMA()", "SMA takes 1 parameters, not 0: write SMA(20)")]
    [InlineData("SMA(3,4)", "SMA takes 1 parameters, not 2: write SMA(20)")]
    [InlineData("SMA(x)", "'x' is not a number: write SMA(20)")]
    [InlineData("SMA(0)", "SMA: period is 0, and may be 1 to 5000")]
    [InlineData("SMA(5001)", "SMA: period is 5001, and may be 1 to 5000")]
    [InlineData("SMA(NaN)", "SMA: period is NaN, and may be 1 to 5000")]
    [InlineData("SMA(2.5)", "SMA: period is 2.5, and must be a whole number, 1 to 5000")]
    public void Text_ThatIsWrong_IsRefusedWithWhatToWrite(string? text, string because)
    {
        Assert.False(IndicatorNotation.TryParse(text, out IndicatorSpec? spec, out string said));
        Assert.Null(spec);
        Assert.Equal(because, said);
    }

    [Fact]
    public void Text_LongerThanAny_IsRefused() => Assert.False(IndicatorNotation.TryParse("SMA(" + new string(' ', 400) + "3)", out _, out _));

    [Fact]
    public void Text_OfEveryEntry_ReadsBackAsItself()
    {
        foreach (IndicatorSpec spec in IndicatorCatalogue.All.SelectMany(i => CatalogueCases.Specs(i.Name)))
        {
            Assert.Equal(spec, Read(spec.Text));
            Assert.Equal<double>(spec.Parameters, Read(spec.Text).Parameters);
        }
    }

    [Fact]
    public void Text_OfAnyKind_IsReadOrRefusedInOneLine() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            new[] { text.Get, "SMA(" + text.Get, "SMA(" + text.Get + ")" }.All(t =>
                IndicatorNotation.TryParse(t, out IndicatorSpec? spec, out string because) ? spec is not null && because.Length == 0 : because.Length > 0)).QuickCheckThrowOnFailure();

    private static IndicatorSpec Read(string text)
    {
        Assert.True(IndicatorNotation.TryParse(text, out IndicatorSpec? spec, out string because), because);
        return spec;
    }
}
