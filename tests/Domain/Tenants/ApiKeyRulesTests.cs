using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Tenants;

public sealed class ApiKeyRulesTests
{
    private static readonly ApiKeyId s_id = ApiKeyId.Parse("arus_k1");
    private static readonly Secret s_secret = ApiKeySecret.Encode(new byte[32]);
    private static readonly NewApiKey s_key = new("bot", Role.Trader, Scopes.Read | Scopes.Trade, [], null);
    private static readonly PresentedKey s_presented = new(s_secret, "203.0.113.9");

    [Fact]
    public void Key_PresentedWithItsSecret_CallsForItsTenant()
    {
        Answer<Caller> answer = ApiKeyRules.Check(Issued(), s_id, Callers.Platform, s_presented, Callers.Now).Answer;

        Assert.Equal(new Caller(Callers.Acme, "key:arus_k1", Role.Trader, Scopes.Read | Scopes.Trade), answer.Given());
    }

    [Fact]
    public void Key_PresentedWithAnyOtherSecret_IsRefusedFirstOfAll()
    {
        ApiKeyState dead = ApiKeyRules.Revoke(Issued(), s_id, Callers.Of(Role.Admin), Callers.Now).Next;

        foreach (string? wrong in new[] { null, "", "x", s_secret.Value + "A", s_secret.Value[1..] })
        {
            PresentedKey presented = s_presented with { Secret = new(wrong!) };
            Assert.Equal(ApiKeyRefusals.WrongSecret, ApiKeyRules.Check(Issued(), s_id, Callers.Platform, presented, Callers.Now).Answer.Code());
            Assert.Equal(ApiKeyRefusals.WrongSecret, ApiKeyRules.Check(dead, s_id, Callers.Platform, presented, Callers.Now).Answer.Code());
            Assert.Equal(ApiKeyRefusals.WrongSecret, ApiKeyRules.Check(new(), s_id, Callers.Platform, presented, Callers.Now).Answer.Code());
        }
    }

    [Fact]
    public void Key_CheckedByAnybodyButThePlatform_IsRefused()
    {
        Assert.Equal(RefusalCodes.NotYours, ApiKeyRules.Check(Issued(), s_id, Callers.Of(Role.Owner), s_presented, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ApiKeyRules.Check(Issued(), s_id, Callers.Operator, s_presented, Callers.Now).Answer.Code());
    }

    [Fact]
    public void Key_RevokedOrExpiredOrElsewhere_OpensNothing()
    {
        ApiKeyState revoked = ApiKeyRules.Revoke(Issued(), s_id, Callers.Of(Role.Admin), Callers.Now).Next;
        ApiKeyState brief = Issued(s_key with { Expires = Callers.Now.AddHours(1) });
        ApiKeyState homely = Issued(s_key with { Networks = ["10.0.0.0/8"] });

        Assert.Equal(ApiKeyRefusals.Revoked, ApiKeyRules.Check(revoked, s_id, Callers.Platform, s_presented, Callers.Now).Answer.Code());
        Assert.Same(revoked, ApiKeyRules.Revoke(revoked, s_id, Callers.Of(Role.Admin), Callers.Now.AddDays(1)).Next);
        Assert.Equal(ApiKeyRefusals.Expired, ApiKeyRules.Check(brief, s_id, Callers.Platform, s_presented, Callers.Now.AddHours(1)).Answer.Code());
        Assert.IsType<Answer<Caller>.Given>(ApiKeyRules.Check(brief, s_id, Callers.Platform, s_presented, Callers.Now.AddMinutes(59)).Answer);
        Assert.Equal(ApiKeyRefusals.WrongNetwork, ApiKeyRules.Check(homely, s_id, Callers.Platform, s_presented, Callers.Now).Answer.Code());
    }

    [Fact]
    public void LastUse_WithinTheLag_IsNoChange()
    {
        ApiKeyState used = ApiKeyRules.Check(Issued(), s_id, Callers.Platform, s_presented, Callers.Now).Next;

        Assert.Equal(Callers.Now, used.LastUsed);
        Assert.Same(used, ApiKeyRules.Check(used, s_id, Callers.Platform, s_presented, Callers.Now + ApiKeyRules.LastUsedLag - TimeSpan.FromTicks(1)).Next);
        Assert.NotSame(used, ApiKeyRules.Check(used, s_id, Callers.Platform, s_presented, Callers.Now + ApiKeyRules.LastUsedLag).Next);
    }

    [Fact]
    public void Key_NeverReachesFurtherThanItsMaker() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(Role By, Role Asked)>(), Scope(), Scope(), (roles, has, asked) =>
        {
            (Role by, Role role) = roles;
            (Answer<ApiKeyView> answer, ApiKeyState next) = Issue(new(), Callers.Of(by, scopes: has), s_key with { Role = role, Scopes = asked });
            return next.Grants is null == answer is Answer<ApiKeyView>.Refused
                && (next.Grants is null || (by is Role.Admin or Role.Owner or Role.System && role <= Role.Owner && (role <= by) && (asked & ~has) == 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Key_IssuedTwice_IsRefused()
    {
        ApiKeyState issued = Issued();
        (Answer<ApiKeyView> answer, ApiKeyState next) = Issue(issued, Callers.Of(Role.Admin), s_key);

        Assert.Equal(RefusalCodes.AlreadyExists, answer.Code());
        Assert.Same(issued, next);
    }

    [Fact]
    public void Key_OfAnotherTenant_IsNeitherReadNorRevoked()
    {
        Assert.Equal(RefusalCodes.NotYours, ApiKeyRules.Read(Issued(), s_id, Callers.Of(Role.Owner, Callers.Other)).Code());
        Assert.Equal(RefusalCodes.NotYours, ApiKeyRules.Revoke(Issued(), s_id, Callers.Of(Role.Owner, Callers.Other), Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.NotYours, ApiKeyRules.Read(new(), s_id, Callers.Of(Role.Owner)).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ApiKeyRules.Read(Issued(), s_id, Callers.Of(Role.Trader)).Code());
    }

    [Fact]
    public void Key_ThatMakesNoSense_IsRefused()
    {
        Assert.Equal(RefusalCodes.Invalid, Issue(new(), Callers.Of(Role.Admin), s_key with { Name = "" }).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, Issue(new(), Callers.Of(Role.Admin), s_key with { Networks = ["10.0.0.0/33"] }).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, Issue(new(), Callers.Of(Role.Admin), s_key with { Expires = Callers.Now }).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, ApiKeyRules.Issue(new(), new("nope"), Callers.Of(Role.Admin), s_key, "", Callers.Now).Answer.Code());
    }

    private static Arbitrary<Scopes> Scope() => Gen.Choose(0, 15).Select(bits => (Scopes)bits).ToArbitrary();

    private static ApiKeyState Issued(NewApiKey? key = null) => Issue(new(), Callers.Of(Role.Admin), key ?? s_key).Next;

    private static (Answer<ApiKeyView> Answer, ApiKeyState Next) Issue(ApiKeyState state, Caller caller, NewApiKey key) =>
        ApiKeyRules.Issue(state, s_id, caller, key, ApiKeySecret.Hash(s_secret), Callers.Now);
}
