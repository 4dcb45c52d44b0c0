using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Grains.Abstractions.Tests.Keys;

public sealed class GrainKeyTests
{
    private static readonly Gen<string> s_part =
        from length in Gen.Choose(1, 12)
        from letters in Gen.Elements("a", "Z", "0", "/", "#", ".", "%", "%2F", " ", "~", "é", "\u0301", "汉", "😀", "+", "?", "\\", "..").ArrayOf(length)
        where letters.Any(letter => letter != " ")
        select string.Concat(letters);

    private static readonly Arbitrary<string[]> s_parts = (from count in Gen.Choose(1, 4) from parts in s_part.ArrayOf(count) select parts).ToArbitrary();

    [Fact]
    public void Key_OfAnyParts_ReadsBackTheSame() =>
        Prop.ForAll(s_parts, parts =>
        {
            GrainKey key = GrainKey.Parse(GrainKey.Of(new TenantId(parts[0]), parts.AsSpan(1)));
            return key.Count == parts.Length && key.Tenant.Value == parts[0] && Enumerable.Range(0, parts.Length).All(i => key[i] == parts[i]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_OfDifferentParts_Differ() =>
        Prop.ForAll(s_parts, s_parts, (a, b) =>
            a.SequenceEqual(b, StringComparer.Ordinal) == (GrainKey.Of(new TenantId(a[0]), a.AsSpan(1)) == GrainKey.Of(new TenantId(b[0]), b.AsSpan(1)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("EUR/USD#.x", "acme/EUR%2FUSD%23.x")]
    [InlineData("100%", "acme/100%25")]
    public void Key_OfASymbol_HoldsNoSlashOfItsOwn(string symbol, string expected) => Assert.Equal(expected, GrainKey.Of(new TenantId("acme"), symbol));

    [Fact]
    public void Part_ThatIsEmptyOrBroken_IsRefused()
    {
        foreach (string part in new[] { "", " ", "a\ud800", "\udc00" })
        {
            Assert.Throws<FormatException>(() => GrainKey.Of(new TenantId("acme"), part));
            Assert.Throws<FormatException>(() => GrainKey.Of(new TenantId(part)));
            Assert.Throws<FormatException>(() => GrainKey.OfOne(part));
        }
    }

    [Fact]
    public void Tenant_ThatNobodySet_HasNoKey() => Assert.Throws<FormatException>(() => GrainKey.Of(default));

    [Theory]
    [InlineData("")]
    [InlineData("acme//x")]
    [InlineData("acme/%2f")]
    [InlineData("acme/a b")]
    public void Key_ThatThisCodeDidNotWrite_IsRefused(string key) => Assert.Throws<FormatException>(() => GrainKey.Parse(key));
}
