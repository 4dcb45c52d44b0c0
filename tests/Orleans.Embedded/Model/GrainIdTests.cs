using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Orleans.Runtime;

namespace Arus.Embedded.Tests.Model;

public sealed class GrainIdTests
{
    [Theory]
    [InlineData("account", "t/1", 1603424074)]
    [InlineData("", "", -824332240)]
    public void Hash_OfAnId_IsTheSameInEveryProcess(string type, string key, int hash)
    {
        GrainId id = new(new GrainType(IdSpan.Create(type)), IdSpan.Create(key));

        Assert.Equal(hash, id.GetHashCode());
        Assert.Equal(unchecked((uint)hash), id.GetUniformHashCode());
    }

    [Fact]
    public void Hashes_OfManyKeys_Spread()
    {
        GrainType type = GrainType.Create("account");
        int distinct = Enumerable.Range(0, 100_000).Select(i => GrainId.Create(type, $"tenant/{i}").GetHashCode()).Distinct().Count();
        int buckets = Enumerable.Range(0, 100_000).Select(i => GrainId.Create(type, $"tenant/{i}").GetUniformHashCode() % 1024).Distinct().Count();

        Assert.InRange(distinct, 99_990, 100_000);
        Assert.Equal(1024, buckets);
    }

    [Fact]
    public void Equality_OfIds_IsOfTypeAndKey()
    {
        GrainId id = GrainId.Create("account", "a");

        Assert.Equal(GrainId.Create("account", new string(['a'])), id);
        Assert.True(id == GrainId.Create(id.Type, id.Key));
        Assert.True(id != GrainId.Create("account", "A"));
        Assert.True(id != GrainId.Create("desk", "a"));
        Assert.False(id.Equals((object)"account/a"));
    }

    [Fact]
    public void Text_OfAnyId_IsReadBack() => Prop.ForAll<NonEmptyString, NonEmptyString>((type, key) =>
    {
        if (type.Get.Contains('/', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(type.Get) || string.IsNullOrWhiteSpace(key.Get)) return true;
        GrainId id = GrainId.Create(type.Get, key.Get);
        GrainId json = JsonSerializer.Deserialize<GrainId>(JsonSerializer.Serialize(GrainId.Create("a", "b")));
        return GrainId.Parse(id.ToString()) == id && $"{id}" == id.ToString() && json == GrainId.Create("a", "b");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("account")]
    [InlineData("/key")]
    [InlineData("account/")]
    [InlineData("account/ ")]
    public void Parse_OfNoId_Refuses(string? text)
    {
        Assert.False(GrainId.TryParse(text, out GrainId id));
        Assert.True(id.IsDefault);
        Assert.Throws<ArgumentException>(() => GrainId.Parse(text!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Create_WithoutAKey_Refuses(string? key) => Assert.ThrowsAny<ArgumentException>(() => GrainId.Create("account", key!));

    [Fact]
    public void Json_OfIds_IsTextAlsoAsAKey()
    {
        Dictionary<GrainId, int> counts = new() { [GrainId.Create("account", "t/é#1")] = 3 };

        string json = JsonSerializer.Serialize(counts);

        Assert.Equal("{\"account/t/\\u00E9#1\":3}", json);
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<GrainId, int>>(json));
        Assert.Equal(default, JsonSerializer.Deserialize<GrainId>(JsonSerializer.Serialize(default(GrainId))));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GrainId>("\"account\""));
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(255L, "FF")]
    [InlineData(-1L, "FFFFFFFFFFFFFFFF")]
    [InlineData(long.MinValue, "8000000000000000")]
    public void IntegerKey_OfANumber_IsReadBack(long number, string key)
    {
        IdSpan span = GrainIdKeyExtensions.CreateIntegerKey(number);

        Assert.Equal(key, span.ToString());
        Assert.Equal(number, GrainId.Create(GrainType.Create("n"), span).GetIntegerKey());
    }

    [Fact]
    public void GuidKey_OfAGuid_IsReadBack()
    {
        Guid guid = new("0f8fad5b-d9cb-469f-a165-70867728950e");
        GrainId id = new(GrainType.Create("g"), GrainIdKeyExtensions.CreateGuidKey(guid));

        Assert.Equal("g/0f8fad5bd9cb469fa16570867728950e", id.ToString());
        Assert.Equal(guid, id.GetGuidKey());
        Assert.Throws<ArgumentException>(() => GrainId.Create("g", "key").GetGuidKey());
        Assert.Throws<ArgumentException>(() => GrainId.Create("g", "key").GetIntegerKey());
    }

    [Fact]
    public void Order_OfIds_IsOrdinal()
    {
        GrainId[] sorted = [GrainId.Create("a", "B"), GrainId.Create("a", "a"), GrainId.Create("b", "A")];

        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    [Fact]
    public void Format_IntoTooShortASpan_Refuses()
    {
        ISpanFormattable id = GrainId.Create("account", "a");
        Span<char> span = stackalloc char[8];

        Assert.False(id.TryFormat(span, out _, default, null));
    }
}
