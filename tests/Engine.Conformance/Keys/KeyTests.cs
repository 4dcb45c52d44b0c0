namespace Arus.Engine.Conformance.Tests.Keys;

[Collection(nameof(Quick))]
public sealed class KeyTests(ClusterFixture cluster)
{
    [Theory]
    [InlineData("a/b/c")]
    [InlineData("a#b")]
    [InlineData("a.b")]
    [InlineData("100%")]
    [InlineData("%2F")]
    [InlineData("a+b c")]
    [InlineData("a|b\\c:d;e,f")]
    [InlineData("größe 大きさ ☃")]
    [InlineData("😀")]
    public async Task String_OfAnyLetters_ArrivesAsItIs(string key) => Assert.Equal(key, await Text(key).Key());

    [Fact]
    public async Task String_OfAThousandLetters_ArrivesAsItIs()
    {
        string key = new('k', 1_000);
        Assert.Equal(key, await Text(key).Key());
    }

    [Fact]
    public async Task Strings_EncodedAndNot_AreTwoGrains() =>
        Assert.NotEqual(await Text("EUR/USD").Instance(), await Text("EUR%2FUSD").Instance());

    [Fact]
    public async Task Strings_OfOtherCase_AreTwoGrains() => Assert.NotEqual(await Text("case").Instance(), await Text("Case").Instance());

    [Fact]
    public async Task Strings_Equal_AreOneGrain() =>
        Assert.Equal(await Text("one grain").Instance(), await Text(string.Concat("one ", "grain")).Instance());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void String_EmptyOrBlankOrNull_IsRefused(string? key) => Assert.ThrowsAny<ArgumentException>(() => Text(key!));

    [Fact]
    public async Task Guid_ArrivesAsItIs()
    {
        Guid key = Unique.Guid();
        Assert.Equal(key, await cluster.Client.GetGrain<IGuidKeyGrain>(key).Key());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task Number_ArrivesAsItIs(long key) => Assert.Equal(key, await cluster.Client.GetGrain<INumberKeyGrain>(key).Key());

    [Fact]
    public async Task Prefix_NamesOneOfTwoClasses_IsThatOne()
    {
        string key = Unique.Key();
        Assert.Equal("circle", await Shape(key, "Arus.Engine.Conformance.Tests.Keys.CircleGrain").Name());
        Assert.Equal("square", await Shape(key, "Arus.Engine.Conformance.Tests.Keys.SquareGrain").Name());
    }

    [Fact]
    public async Task Prefix_BeginsTheNameOfOneOfTwoClasses_IsThatOne()
    {
        string key = Unique.Key();
        Assert.Equal("circle", await Shape(key, "Arus.Engine.Conformance.Tests.Keys.Cir").Name());
    }

    [Fact]
    public void Prefix_LeftOutBetweenTwoClasses_IsRefused() =>
        Assert.Throws<ArgumentException>(() => cluster.Client.GetGrain<IShapeGrain>(Unique.Key()));

    [Fact]
    public void Prefix_OfNoClass_IsRefused() => Assert.Throws<ArgumentException>(() => Shape(Unique.Key(), "Nowhere."));

    private IStringKeyGrain Text(string key) => cluster.Client.GetGrain<IStringKeyGrain>(key);

    private IShapeGrain Shape(string key, string prefix) => cluster.Client.GetGrain<IShapeGrain>(key, prefix);
}
