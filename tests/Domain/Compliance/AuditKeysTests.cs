using Arus.Domain.Compliance;

namespace Arus.Domain.Tests.Compliance;

public sealed class AuditKeysTests
{
    private static readonly string s_key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Keys_Written_AreReadAndTheFirstSigns()
    {
        AuditKeys keys = AuditKeys.Parse($"k2:{s_key},\n k1:{s_key}");

        Assert.Equal("k2", keys.CurrentId);
        Assert.True(keys.TryGet("k1", out ReadOnlySpan<byte> key) && key.Length == 32);
        Assert.False(keys.TryGet("k3", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("k1")]
    [InlineData("k1:")]
    [InlineData(":AAAA")]
    [InlineData("k1:not base64!")]
    [InlineData("k1:AAAA")]
    public void Keys_WrittenOtherwise_AreRefused(string text) => Assert.Throws<FormatException>(() => AuditKeys.Parse(text));

    [Fact]
    public void Key_NamedTwice_IsRefused() => Assert.Throws<FormatException>(() => AuditKeys.Parse($"k1:{s_key} k1:{s_key}"));
}
