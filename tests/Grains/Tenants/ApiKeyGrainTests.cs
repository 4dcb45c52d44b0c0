using Arus.Domain.Tenants;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Runtime;

namespace Arus.Grains.Tests.Tenants;

public sealed class ApiKeyGrainTests
{
    private static readonly Caller s_admin = Platform.Of(Role.Admin);
    private static readonly NewApiKey s_key = new("bot", Role.Trader, Scopes.Read | Scopes.Trade, ["203.0.113.0/24"], null);

    [Fact]
    public async Task Key_Issued_CallsForItsTenantAfterACrash()
    {
        await using Platform platform = await Platform.Start();
        PresentedKey presented = await Issue(platform);

        await platform.Crash();

        Assert.Equal(new Caller(Platform.Acme, "key:arus_k1", Role.Trader, Scopes.Read | Scopes.Trade), await Key(platform).Check(Platform.System, presented, default).Given());
        Assert.Equal(ApiKeyRefusals.WrongNetwork, await Key(platform).Check(Platform.System, presented with { Address = "198.51.100.1" }, default).Code());
    }

    [Fact]
    public async Task Secret_IsShownOnceAndStoredNowhere()
    {
        await using Platform platform = await Platform.Start();
        PresentedKey presented = await Issue(platform);

        Assert.Contains(ApiKeySecret.Hash(presented.Secret), platform.Storage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(presented.Secret.Value, platform.Storage.Text, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.AlreadyExists, await Key(platform).Issue(s_admin, s_key, default).Code());
        await Key(platform).Check(Platform.System, presented, default).Given();
    }

    [Fact]
    public async Task Secrets_OfTwoKeys_Differ()
    {
        await using Platform platform = await Platform.Start();

        Assert.NotEqual((await Issue(platform)).Secret, (await Issue(platform, "arus_k2")).Secret);
    }

    [Fact]
    public async Task Key_Revoked_OpensNothingEverAfter()
    {
        await using Platform platform = await Platform.Start();
        PresentedKey presented = await Issue(platform);
        ApiKeyView revoked = await Key(platform).Revoke(s_admin, default).Given();

        await platform.Crash();

        Assert.Equal(platform.Clock.GetUtcNow(), revoked.Revoked);
        Assert.Equal(ApiKeyRefusals.Revoked, await Key(platform).Check(Platform.System, presented, default).Code());
        Assert.Equal(revoked.Revoked, (await Key(platform).Read(s_admin).Given()).Revoked);
    }

    [Fact]
    public async Task Key_Expired_OpensNothing()
    {
        await using Platform platform = await Platform.Start();
        PresentedKey presented = await Issue(platform, key: s_key with { Expires = platform.Clock.GetUtcNow().AddDays(1) });

        await Key(platform).Check(Platform.System, presented, default).Given();
        platform.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ApiKeyRefusals.Expired, await Key(platform).Check(Platform.System, presented, default).Code());
    }

    [Fact]
    public async Task Use_OfAKey_IsWrittenCoarsely()
    {
        await using Platform platform = await Platform.Start();
        PresentedKey presented = await Issue(platform);
        for (int i = 0; i < 100; i++) await Key(platform).Check(Platform.System, presented, default).Given();
        Assert.Equal(2, platform.Storage.Plan.Landed);

        platform.Clock.Advance(ApiKeyRules.LastUsedLag);
        await Key(platform).Check(Platform.System, presented, default).Given();

        Assert.Equal(platform.Clock.GetUtcNow(), (await Key(platform).Read(s_admin).Given()).LastUsed);
    }

    [Fact]
    public async Task Key_WhoseWriteFailedAfterLanding_IsLostToItsMaker()
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(Fault.AfterLanding, "api-key");

        await Assert.ThrowsAsync<OrleansException>(() => Key(platform).Issue(s_admin, s_key, default));

        Assert.Equal(RefusalCodes.AlreadyExists, await Key(platform).Issue(s_admin, s_key, default).Code());
        Assert.NotNull((await Key(platform).Revoke(s_admin, default).Given()).Revoked);
    }

    private static IApiKeyGrain Key(Platform platform, string id = "arus_k1") => platform.Grains.ApiKey(new(id));

    private static async Task<PresentedKey> Issue(Platform platform, string id = "arus_k1", NewApiKey? key = null)
    {
        IssuedApiKey issued = await Key(platform, id).Issue(s_admin, key ?? s_key, default).Given();
        Assert.True(ApiKeySecret.TrySplit(issued.Key, out ApiKeyId read, out Secret secret));
        Assert.Equal((new ApiKeyId(id), issued.Id), (read, read));
        return new(secret, "203.0.113.9");
    }
}
