using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

public sealed class IndicatorCatalogueTests
{
    [Fact]
    public void Names_OfAll_AreUniqueCapitals()
    {
        string[] names = [.. IndicatorCatalogue.All.Select(i => i.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Z][A-Z0-9_]{1,30}$", name));
    }

    [Fact]
    public void Titles_OfAll_AreUniqueWords()
    {
        string[] titles = [.. IndicatorCatalogue.All.Select(i => i.Title)];
        Assert.Equal(titles.Length, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(titles, Assert.NotEmpty);
    }

    [Fact]
    public void Parameters_OfAll_HaveDefaultsInTheirRanges() =>
        Assert.All(IndicatorCatalogue.All, info => Assert.All(info.Parameters, p =>
        {
            Assert.Matches("^[a-z][a-zA-Z]*$", p.Name);
            Assert.InRange(p.Default, p.Least, p.Most);
            Assert.True(!p.IsWhole || (p.Default == Math.Floor(p.Default) && p.Least == Math.Floor(p.Least) && p.Most == Math.Floor(p.Most)), $"{info.Name} {p.Name}");
        }));

    [Fact]
    public void Outputs_OfAll_AreNamed() =>
        Assert.All(IndicatorCatalogue.All, info =>
        {
            Assert.Equal(info.Outputs.Length, info.Outputs.Distinct(StringComparer.Ordinal).Count());
            Assert.All(info.Outputs, output => Assert.Matches("^[a-z][a-zA-Z0-9]*$", output));
            Assert.True(info.Outputs is not [var single] || single == "value", info.Name);
        });

    [Fact]
    public void Find_InAnyCase_GivesTheEntry()
    {
        Assert.All(IndicatorCatalogue.All, info => Assert.Same(info, IndicatorCatalogue.Find(info.Name.ToLowerInvariant())));
        Assert.Null(IndicatorCatalogue.Find("NONE"));
    }
}
