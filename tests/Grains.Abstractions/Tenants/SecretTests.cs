using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Abstractions.Tests.Tenants;

public sealed class SecretTests
{
    [Fact]
    public void Message_WithASecret_DoesNotPrintIt()
    {
        NewUser user = new("Budi", EmailAddress.Parse("budi@example.com"), new Secret("hunter2 hunter2"));

        Assert.DoesNotContain("hunter2", user.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new PasswordChange(user.Password, user.Password).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", $"{new IssuedApiKey(ApiKeyId.Parse("arus_1"), user.Password)}", StringComparison.Ordinal);
    }
}
