using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tests.Tenants;

public sealed class TenantRulesTests
{
    private static readonly UserId s_budi = UserId.Parse("budi");
    private static readonly NewTenant s_new = new("Acme Trading", s_budi);

    [Fact]
    public void Create_ByThePlatform_HasItsOwnerAndOwesThemTheNews()
    {
        (Answer<TenantView> answer, TenantState state) = Create();

        TenantView view = answer.Given();
        Assert.Equal((Callers.Acme, "Acme Trading", Callers.Now), (view.Id, view.Name, view.Created));
        Assert.Equal<Member>([new(s_budi, Role.Owner, Callers.Now)], view.Members);
        Assert.Equal<MembershipNotice>([new(s_budi, Role.Owner, 1)], state.Owed);
    }

    [Fact]
    public void Create_Twice_IsOnce()
    {
        TenantState state = Create().Next;

        (Answer<TenantView> answer, TenantState next) = TenantRules.Create(state, Callers.Acme, Caller.System(Callers.Acme), s_new, Callers.Now.AddDays(1));

        Assert.Equal(Callers.Now, answer.Given().Created);
        Assert.Same(state, next);
    }

    [Fact]
    public void Create_AgainWithAnotherBody_IsRefusedAndChangesNothing()
    {
        TenantState state = Create().Next;

        (Answer<TenantView> answer, TenantState next) = TenantRules.Create(state, Callers.Acme, Caller.System(Callers.Acme), s_new with { Name = "Else" }, Callers.Now);

        Assert.Equal(RefusalCodes.SameIdOtherBody, answer.Code());
        Assert.Same(state, next);
    }

    [Theory]
    [InlineData("platform")]
    [InlineData("shared")]
    public void Create_UnderAReservedId_IsRefused(string id) =>
        Assert.Equal(RefusalCodes.Invalid, TenantRules.Create(new(), new(id), Caller.System(new(id)), s_new, Callers.Now).Answer.Code());

    [Fact]
    public void Create_ByAnOwner_IsRefused() =>
        Assert.Equal(RefusalCodes.RoleTooSmall, TenantRules.Create(new(), Callers.Acme, Callers.Of(Role.Owner), s_new, Callers.Now).Answer.Code());

    [Fact]
    public void Create_WithNobodyAsOwner_IsRefused() =>
        Assert.Equal(RefusalCodes.Invalid, TenantRules.Create(new(), Callers.Acme, Caller.System(Callers.Acme), new("Acme", default), Callers.Now).Answer.Code());

    [Fact]
    public void Rename_ToTheSameName_IsNoChange()
    {
        TenantState state = Create().Next;

        Assert.Same(state, TenantRules.Rename(state, Callers.Acme, Callers.Of(Role.Admin), "Acme Trading").Next);
        Assert.Equal("New", TenantRules.Rename(state, Callers.Acme, Callers.Of(Role.Admin), "New").Answer.Given().Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Rename_ToNothing_IsRefused(string? name) =>
        Assert.Equal(RefusalCodes.Invalid, TenantRules.Rename(Create().Next, Callers.Acme, Callers.Of(Role.Admin), name!).Answer.Code());

    [Fact]
    public void Setting_PutAndRemoved_IsAsBefore()
    {
        TenantState state = Create().Next;
        TenantSetting colour = new(SettingName.Parse("brand.colour"), "#ff0000");

        TenantState set = TenantRules.SetSetting(state, Callers.Acme, Callers.Of(Role.Admin), colour).Next;
        (Answer<TenantView> answer, TenantState removed) = TenantRules.SetSetting(set, Callers.Acme, Callers.Of(Role.Admin), colour with { Value = null });

        Assert.Equal("#ff0000", set.Settings[colour.Name]);
        Assert.Same(set, TenantRules.SetSetting(set, Callers.Acme, Callers.Of(Role.Admin), colour).Next);
        Assert.Empty(answer.Given().Settings);
        Assert.Same(removed, TenantRules.SetSetting(removed, Callers.Acme, Callers.Of(Role.Admin), colour with { Value = null }).Next);
    }

    [Fact]
    public void Setting_BeyondTheLimit_IsRefused()
    {
        TenantState state = Enumerable.Range(0, TenantRules.MostSettings).Aggregate(Create().Next, (before, i) =>
            TenantRules.SetSetting(before, Callers.Acme, Callers.Of(Role.Admin), new(new($"s{i}"), "x")).Next);

        Assert.Equal(RefusalCodes.LimitReached, TenantRules.SetSetting(state, Callers.Acme, Callers.Of(Role.Admin), new(new("more"), "x")).Answer.Code());
        Assert.Equal("y", TenantRules.SetSetting(state, Callers.Acme, Callers.Of(Role.Admin), new(new("s0"), "y")).Answer.Given().Settings[0].Value);
    }

    [Fact]
    public void Tenant_ThatIsNotThere_IsNotFound()
    {
        Caller admin = Callers.Of(Role.Admin);

        Assert.Equal(RefusalCodes.NotFound, TenantRules.Read(new(), Callers.Acme, admin).Code());
        Assert.Equal(RefusalCodes.NotFound, TenantRules.Rename(new(), Callers.Acme, admin, "x").Answer.Code());
        Assert.Equal(RefusalCodes.NotFound, TenantRules.SetSetting(new(), Callers.Acme, admin, new(new("x"), "x")).Answer.Code());
        Assert.Equal(RefusalCodes.NotFound, MemberRules.Set(new(), Callers.Acme, admin, s_budi, Role.Viewer, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.NotFound, MemberRules.Remove(new(), Callers.Acme, admin, s_budi).Answer.Code());
    }

    private static (Answer<TenantView> Answer, TenantState Next) Create() =>
        TenantRules.Create(new(), Callers.Acme, Caller.System(Callers.Acme), s_new, Callers.Now);
}
