using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Tenants;

public sealed class UserRulesTests
{
    private static readonly UserId s_id = UserId.Parse("budi");
    private static readonly NewUser s_new = new("Budi", EmailAddress.Parse("budi@example.com"), new("correct horse"));
    private static readonly PasswordHash s_hash = new(1, 1, "salt", "hash");
    private static readonly Caller s_self = new(Callers.Acme, "budi", Role.Viewer, Scopes.All);

    [Fact]
    public void Register_ByThePlatform_MakesTheUser()
    {
        Assert.Null(UserRules.MayRegister(s_id, Callers.Platform, s_new));
        (Answer<UserView> answer, UserState state) = UserRules.Register(new(), s_id, s_new, s_hash, Callers.Now);

        Assert.Equal(new UserView(s_id, "Budi", s_new.Email, Callers.Now, []), answer.Given() with { Memberships = [] });
        Assert.Empty(answer.Given().Memberships);
        Assert.Equal(s_hash, state.Password);
    }

    [Fact]
    public void Register_ByAnybodyElse_IsRefused()
    {
        Assert.Equal(RefusalCodes.NotYours, UserRules.MayRegister(s_id, s_self, s_new)?.Code);
        Assert.Equal(RefusalCodes.NotYours, UserRules.MayRegister(s_id, Caller.System(Callers.Acme), s_new)?.Code);
        Assert.Equal(RefusalCodes.RoleTooSmall, UserRules.MayRegister(s_id, Callers.Operator, s_new)?.Code);
    }

    [Fact]
    public void Register_OfWhatIsNoUser_IsRefused()
    {
        Assert.Equal(RefusalCodes.Invalid, UserRules.MayRegister(s_id, Callers.Platform, s_new with { DisplayName = "" })?.Code);
        Assert.Equal(RefusalCodes.Invalid, UserRules.MayRegister(s_id, Callers.Platform, s_new with { Email = default })?.Code);
        Assert.Equal(RefusalCodes.Invalid, UserRules.MayRegister(s_id, Callers.Platform, s_new with { Email = new("Budi@Example.com") })?.Code);
        Assert.Equal(UserRefusals.WeakPassword, UserRules.MayRegister(s_id, Callers.Platform, s_new with { Password = new("short") })?.Code);
    }

    [Fact]
    public void Register_Again_IsTheSameOrRefused()
    {
        UserState state = Registered();

        Assert.Equal("Budi", UserRules.RegisterAgain(state, s_id, s_new, passwordMatches: true).Given().DisplayName);
        Assert.Equal(RefusalCodes.SameIdOtherBody, UserRules.RegisterAgain(state, s_id, s_new, passwordMatches: false).Code());
        Assert.Equal(RefusalCodes.SameIdOtherBody, UserRules.RegisterAgain(state, s_id, s_new with { DisplayName = "B" }, passwordMatches: true).Code());
        Assert.Same(state, UserRules.Register(state, s_id, s_new, s_hash, Callers.Now).Next);
    }

    [Fact]
    public void User_ReadByAnother_IsRefused()
    {
        UserState state = Registered();

        Assert.Equal("Budi", UserRules.Read(state, s_id, s_self).Given().DisplayName);
        Assert.Equal("Budi", UserRules.Read(state, s_id, Callers.Platform).Given().DisplayName);
        Assert.Equal(RefusalCodes.NotYours, UserRules.Read(state, s_id, Callers.Of(Role.Owner)).Code());
        Assert.Equal(RefusalCodes.NotYours, UserRules.Read(state, s_id, Caller.System(Callers.Other)).Code());
        Assert.Equal(RefusalCodes.ScopeMissing, UserRules.Read(state, s_id, s_self with { Scopes = Scopes.None }).Code());
        Assert.Equal(RefusalCodes.NotFound, UserRules.Read(new(), s_id, s_self).Code());
    }

    [Fact]
    public void Rename_BySelf_ChangesTheNameAlone()
    {
        UserState state = Registered();

        Assert.Equal("Bud", UserRules.Rename(state, s_id, s_self, "Bud").Answer.Given().DisplayName);
        Assert.Same(state, UserRules.Rename(state, s_id, s_self, "Budi").Next);
        Assert.Equal(RefusalCodes.Invalid, UserRules.Rename(state, s_id, s_self, " ").Answer.Code());
        Assert.Equal(RefusalCodes.NotYours, UserRules.Rename(state, s_id, Callers.Of(Role.Owner), "X").Answer.Code());
    }

    [Fact]
    public void Password_IsChangedByThePersonAlone()
    {
        UserState state = Registered();

        Assert.Null(UserRules.MayChangePassword(state, s_id, s_self, new("another horse")));
        Assert.Equal(RefusalCodes.NotYours, UserRules.MayChangePassword(state, s_id, Callers.Platform, new("another horse"))?.Code);
        Assert.Equal(RefusalCodes.NotYours, UserRules.MayChangePassword(state, s_id, new(TenantId.Platform, "budi", Role.System, Scopes.All), new("another horse"))?.Code);
        Assert.Equal(RefusalCodes.ScopeMissing, UserRules.MayChangePassword(state, s_id, s_self with { Scopes = Scopes.Read }, new("another horse"))?.Code);
        Assert.Equal(UserRefusals.WeakPassword, UserRules.MayChangePassword(state, s_id, s_self, new("short"))?.Code);
    }

    [Fact]
    public void Notices_InAnyOrderAndRepeated_LeaveTheLastWord() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(PositiveInt Sequence, bool Gone)[]>(), notices =>
        {
            MembershipNotice[] told = [.. notices.Select(notice => new MembershipNotice(s_id, notice.Gone ? null : Role.Trader, notice.Sequence.Get))];
            UserState state = told.Aggregate(Registered(), (before, notice) => UserRules.Belong(before, s_id, Caller.System(Callers.Acme), notice).Next);
            long last = told.Select(notice => notice.Sequence).DefaultIfEmpty().Max();
            MembershipNotice? word = told.FirstOrDefault(notice => notice.Sequence == last);
            return word is null ? state.Memberships.IsEmpty : state.Memberships[Callers.Acme] == new KnownMembership(word.Role, last);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Membership_RemovedAndToldLate_StaysRemoved()
    {
        Caller acme = Caller.System(Callers.Acme);
        UserState removed = UserRules.Belong(Registered(), s_id, acme, new(s_id, null, 2)).Next;

        UserState late = UserRules.Belong(removed, s_id, acme, new(s_id, Role.Admin, 1)).Next;

        Assert.Same(removed, late);
        Assert.Empty(UserRules.Read(late, s_id, s_self).Given().Memberships);
    }

    [Fact]
    public void Membership_OfEachTenant_IsApart()
    {
        UserState state = UserRules.Belong(Registered(), s_id, Caller.System(Callers.Acme), new(s_id, Role.Admin, 5)).Next;
        state = UserRules.Belong(state, s_id, Caller.System(Callers.Other), new(s_id, Role.Viewer, 1)).Next;

        Assert.Equal<Membership>([new(Callers.Acme, Role.Admin), new(Callers.Other, Role.Viewer)], UserRules.Read(state, s_id, s_self).Given().Memberships);
    }

    [Fact]
    public void Membership_ClaimedByAPerson_IsRefused()
    {
        Assert.Equal(RefusalCodes.RoleTooSmall, UserRules.Belong(Registered(), s_id, Callers.Of(Role.Owner), new(s_id, Role.Owner, 1)).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, UserRules.Belong(Registered(), s_id, Caller.System(Callers.Acme), new(new("eve"), Role.Owner, 1)).Answer.Code());
        Assert.Equal(RefusalCodes.Invalid, UserRules.Belong(Registered(), s_id, Caller.System(Callers.Acme), new(s_id, Role.Operator, 1)).Answer.Code());
    }

    private static UserState Registered() => UserRules.Register(new(), s_id, s_new, s_hash, Callers.Now).Next;
}
