using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Tenants;

public sealed class ApiKeySecretTests
{
    [Fact]
    public void Key_JoinedAndSplit_IsTheSame() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf(32).ToArbitrary(), random =>
        {
            ApiKeyId id = ApiKeyId.Parse("arus_" + Convert.ToHexStringLower(random.AsSpan(0, 8)));
            Secret secret = ApiKeySecret.Encode(random);
            return ApiKeySecret.TrySplit(ApiKeySecret.Join(id, secret), out ApiKeyId readId, out Secret readSecret)
                && readId == id && readSecret == secret && ApiKeySecret.Matches(readSecret, ApiKeySecret.Hash(secret));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("arus_k1")]
    [InlineData("arus_k1.")]
    [InlineData(".secret")]
    [InlineData("arus_.secret")]
    [InlineData("other_k1.secret")]
    [InlineData("arus_a.b.secret")]
    public void Text_ThatIsNoKey_IsRefused(string? text) => Assert.False(ApiKeySecret.TrySplit(new(text!), out _, out _));

    [Fact]
    public void Secret_OfFewerBytes_Throws() => Assert.Throws<ArgumentException>(() => ApiKeySecret.Encode(new byte[31]));

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "11.1.2.3", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("203.0.113.9", "203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.10", false)]
    [InlineData("2001:db8::/32", "2001:db8::1", true)]
    [InlineData("2001:db8::/32", "203.0.113.9", false)]
    [InlineData("0.0.0.0/0", "not an address", false)]
    [InlineData("0.0.0.0/0", null, false)]
    public void Address_AgainstANetwork_IsLetInOrNot(string network, string? address, bool letIn) => Assert.Equal(letIn, Networks.Allow([network], address));

    [Fact]
    public void Address_AgainstNoNetworks_IsLetIn()
    {
        Assert.True(Networks.Allow([], "203.0.113.9"));
        Assert.True(Networks.Allow(default, null));
    }
}
