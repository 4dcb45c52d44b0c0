using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Runtime;

namespace Arus.Grains.Tests.Tenants;

public sealed class TenantGrainTests
{
    private static readonly UserId s_budi = UserId.Parse("budi");
    private static readonly UserId s_sari = UserId.Parse("sari");
    private static readonly Caller s_owner = Platform.Of(Role.Owner);

    [Fact]
    public async Task Tenant_Created_IsThereAfterACrashAndItsOwnerKnows()
    {
        await using Platform platform = await Platform.Start();
        TenantView made = await Create(platform);

        await platform.Crash();

        TenantView read = await Tenant(platform).Read(s_owner).Given();
        Assert.Equal(made with { Members = [], Settings = [] }, read with { Members = [], Settings = [] });
        Assert.Equal<Member>(made.Members, read.Members);
        Assert.Equal<Membership>([new(Platform.Acme, Role.Owner)], await Memberships(platform, s_budi));
    }

    [Fact]
    public async Task Member_ChangedAndRemoved_IsToldEachTime()
    {
        await using Platform platform = await Platform.Start();
        await Create(platform);
        await Tenant(platform).SetMember(s_owner, s_sari, Role.Trader, default).Given();
        Assert.Equal<Membership>([new(Platform.Acme, Role.Trader)], await Memberships(platform, s_sari));

        await Tenant(platform).SetMember(s_owner, s_sari, Role.Admin, default).Given();
        Assert.Equal<Membership>([new(Platform.Acme, Role.Admin)], await Memberships(platform, s_sari));

        await Tenant(platform).RemoveMember(s_owner, s_sari, default).Given();
        Assert.Empty(await Memberships(platform, s_sari));
    }

    [Theory]
    [InlineData(Fault.BeforeLanding)]
    [InlineData(Fault.AfterLanding)]
    public async Task User_WhoCannotBeTold_IsToldAgainAndTheChangeStands(Fault fault)
    {
        await using Platform platform = await Platform.Start();
        await Create(platform);
        platform.Storage.Plan.Fail(fault, "user");

        TenantView changed = await Tenant(platform).SetMember(s_owner, s_sari, Role.Trader, default).Given();
        Assert.Equal(2, changed.Members.Length);

        platform.Clock.Advance(TimeSpan.FromSeconds(31));
        while ((await Memberships(platform, s_sari)).IsEmpty) await Task.Yield();
        Assert.Equal<Membership>([new(Platform.Acme, Role.Trader)], await Memberships(platform, s_sari));
    }

    [Fact]
    public async Task Crash_BetweenTheChangeAndTheTelling_TellsAfterwards()
    {
        await using Platform platform = await Platform.Start();
        await Create(platform);
        platform.Storage.Plan.Fail(Fault.BeforeLanding, "user", times: int.MaxValue);
        await Tenant(platform).SetMember(s_owner, s_sari, Role.Trader, default).Given();

        platform.Storage.Plan.Fail(Fault.None);
        await platform.Crash();
        Assert.Empty(await Memberships(platform, s_sari));
        await Tenant(platform).Read(s_owner).Given();

        Assert.Equal<Membership>([new(Platform.Acme, Role.Trader)], await Memberships(platform, s_sari));
    }

    [Theory]
    [InlineData(Fault.BeforeLanding, 1)]
    [InlineData(Fault.AfterLanding, 2)]
    public async Task Change_WhoseWriteFailed_IsWhatTheStoreSaysItIs(Fault fault, int members)
    {
        await using Platform platform = await Platform.Start();
        await Create(platform);
        platform.Storage.Plan.Fail(fault, "tenant");

        await Assert.ThrowsAsync<OrleansException>(() => Tenant(platform).SetMember(s_owner, s_sari, Role.Trader, default));

        Assert.Equal(members, (await Tenant(platform).Read(s_owner).Given()).Members.Length);
        Assert.Equal(members - 1, (await Memberships(platform, s_sari)).Length);
    }

    [Fact]
    public async Task Tenant_NamedInAnyLetters_IsItsOwn()
    {
        await using Platform platform = await Platform.Start();
        foreach (string name in new[] { "a/b", "a%2Fb", "a b", "å", "😀#." })
        {
            Caller system = Caller.System(TenantId.Parse(name));
            TenantView made = await platform.Grains.Tenant(system).Create(system, new($"the tenant {name}", s_budi), default).Given();
            Assert.Equal((name, $"the tenant {name}"), (made.Id.Value, made.Name));
        }

        Assert.Equal(5, (await Memberships(platform, s_budi)).Length);
    }

    [Fact]
    public async Task Name_AndSettings_AreKept()
    {
        await using Platform platform = await Platform.Start();
        await Create(platform);
        await Tenant(platform).Rename(s_owner, "Acme & Sons", default).Given();
        await Tenant(platform).SetSetting(s_owner, new(new("zone"), "Asia/Jakarta"), default).Given();

        await platform.Rest(Tenant(platform));

        TenantView view = await Tenant(platform).Read(s_owner).Given();
        Assert.Equal("Acme & Sons", view.Name);
        Assert.Equal<TenantSetting>([new(new("zone"), "Asia/Jakarta")], view.Settings);
    }

    private static ITenantGrain Tenant(Platform platform) => platform.Grains.Tenant(s_owner);

    private static Task<TenantView> Create(Platform platform) =>
        Tenant(platform).Create(Caller.System(Platform.Acme), new("Acme", s_budi), default).Given();

    /// <summary>Registers the user where that is still to do: a membership may come before its user.</summary>
    private static async Task<ImmutableArray<Membership>> Memberships(Platform platform, UserId user)
    {
        await platform.Grains.User(user).Register(Platform.System, new(user.Value, EmailAddress.Parse($"{user}@example.com"), new("correct horse")), default).Given();
        return (await platform.Grains.User(user).Read(Platform.System).Given()).Memberships;
    }
}
