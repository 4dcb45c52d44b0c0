using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tests.Tenants;

public sealed class PasswordsTests
{
    private static readonly byte[] s_salt = [.. Enumerable.Range(0, Passwords.SaltBytes).Select(i => (byte)i)];

    [Fact]
    public void Hash_ByTodaysRules_IsWhatTheStandardSays()
    {
        PasswordHash hash = Passwords.Make(new("correct horse"), s_salt);

        // Python: base64(hashlib.pbkdf2_hmac("sha512", b"correct horse", bytes(range(16)), 210000))
        Assert.Equal("l4pqr0UVqxiWEnbGDBV//hzeVcB7ZgsFnr5Z+SZYIYjhXWCECCVC/oKM2WWMwBzQGCBfe2yb+20zK3Rr1rkPjg==", hash.Hash);
        Assert.Equal((1, 210_000, "AAECAwQFBgcICQoLDA0ODw=="), (hash.Version, hash.Iterations, hash.Salt));
    }

    [Fact]
    public void Password_AgainstItsHash_MatchesAloneAndExactly()
    {
        PasswordHash hash = Passwords.Make(new("correct horse"), s_salt, iterations: 10);

        Assert.True(Passwords.Matches(new("correct horse"), hash));
        Assert.False(Passwords.Matches(new("Correct horse"), hash));
        Assert.False(Passwords.Matches(new("correct horse "), hash));
        Assert.False(Passwords.Matches(new(""), hash));
        Assert.False(Passwords.Matches(default, hash));
        Assert.False(Passwords.Matches(new("correct horse"), hash with { Iterations = 11 }));
        Assert.False(Passwords.Matches(new("correct horse"), hash with { Version = 2 }));
    }

    [Fact]
    public void SamePassword_WithAnotherSalt_HasAnotherHash() =>
        Assert.NotEqual(Passwords.Make(new("correct horse"), s_salt, 10).Hash, Passwords.Make(new("correct horse"), [.. s_salt.Reverse()], 10).Hash);

    [Fact]
    public void Hash_OfFewerRounds_IsOutdated()
    {
        PasswordHash today = new(Passwords.Version, Passwords.Iterations, "", "");

        Assert.False(Passwords.IsOutdated(today));
        Assert.True(Passwords.IsOutdated(today with { Iterations = 209_999 }));
        Assert.True(Passwords.IsOutdated(today with { Version = 0 }));
        Assert.False(Passwords.IsOutdated(today with { Iterations = 400_000 }));
    }

    [Fact]
    public void Salt_ThatIsShort_Throws() => Assert.Throws<ArgumentException>(() => Passwords.Make(new("correct horse"), s_salt.AsSpan(1)));

    [Theory]
    [InlineData("123456789", false)]
    [InlineData("1234567890", true)]
    [InlineData("          ", false)]
    [InlineData(null, false)]
    public void Password_ByLength_IsAcceptableOrNot(string? password, bool acceptable) =>
        Assert.Equal(acceptable ? null : UserRefusals.WeakPassword, Passwords.UnlessAcceptable(new(password!))?.Code);

    [Fact]
    public void Password_LongerThanIsHashed_IsRefused()
    {
        Assert.Null(Passwords.UnlessAcceptable(new(new string('x', 256))));
        Assert.Equal(UserRefusals.WeakPassword, Passwords.UnlessAcceptable(new(new string('x', 257)))?.Code);
    }

    [Fact]
    public void Hash_Printed_ShowsNothingToGuessAgainst() =>
        Assert.DoesNotContain("AAECAwQF", Passwords.Make(new("correct horse"), s_salt, 1).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Nobody_MatchesNothing()
    {
        Assert.False(Passwords.Matches(new("correct horse"), Passwords.Nobody));
        Assert.False(Passwords.IsOutdated(Passwords.Nobody));
    }
}
