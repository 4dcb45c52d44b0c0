using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Abstractions.Tests.Tenants;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Budi@Example.COM ", "budi@example.com")]
    [InlineData("a.b+tag@mail.example.co.id", "a.b+tag@mail.example.co.id")]
    public void Address_HoweverWritten_HasOneForm(string text, string expected) => Assert.Equal(expected, EmailAddress.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("budi")]
    [InlineData("@example.com")]
    [InlineData("budi@")]
    [InlineData("budi@example")]
    [InlineData("budi@@example.com")]
    [InlineData("bu di@example.com")]
    [InlineData("jos\u00e9@example.com")]
    [InlineData("budi@example..com")]
    [InlineData("budi@-example.com")]
    [InlineData("budi@example.com\nbcc:x@example.com")]
    public void Text_ThatIsNoAddress_IsRefused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void Address_LongerThanMailCarries_IsRefused()
    {
        Assert.False(EmailAddress.TryParse(new string('a', 65) + "@example.com", out _));
        Assert.False(EmailAddress.TryParse("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)), out _));
    }
}
