using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Tenants;

public sealed class MemberRulesTests
{
    private static readonly UserId[] s_users = [UserId.Parse("a"), UserId.Parse("b"), UserId.Parse("c")];

    /// <summary>A command on members: by whom, on whom, and what they shall be (null removes).</summary>
    private static readonly Gen<(Role By, UserId User, Role? Role)> s_command =
        from actor in Gen.Elements(Role.Viewer, Role.Trader, Role.Admin, Role.Owner, Role.System)
        from user in Gen.Elements(s_users)
        from role in Gen.Elements<Role?>(null, Role.Viewer, Role.Trader, Role.Admin, Role.Owner, Role.Operator)
        select (actor, user, role);

    private static readonly Arbitrary<(Role By, UserId User, Role? Role)[]> s_commands =
        (from count in Gen.Choose(0, 30) from commands in s_command.ArrayOf(count) select commands).ToArbitrary();

    [Fact]
    public void Tenant_WhateverIsAsked_KeepsAnOwnerAndOnlyRanks() =>
        Prop.ForAll(s_commands, commands => commands.Aggregate(Start(), Run) is var state
            && state.Members.Values.Any(member => member.Role == Role.Owner)
            && state.Members.Values.All(member => Access.IsRank(member.Role))).QuickCheckThrowOnFailure();

    [Fact]
    public void Users_WhateverIsAsked_AreOwedTheirLastRoleAndNothingElse() =>
        Prop.ForAll(s_commands, commands =>
        {
            TenantState state = commands.Aggregate(MemberRules.Told(Start(), Start().Owed), Run);
            return state.Owed.Select(owed => owed.User).Distinct().Count() == state.Owed.Length
                && state.Owed.All(owed => owed.Role == (state.Members.TryGetValue(owed.User, out Member? member) ? member.Role : null))
                && state.Owed.All(owed => owed.Sequence <= state.Sequence);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Admin_WhateverIsAsked_TouchesNobodyAtOrAboveAdmin() =>
        Prop.ForAll(s_commands, commands =>
        {
            TenantState state = commands.Aggregate(Start(), Run);
            return commands.Where(command => command.By == Role.Admin).All(command =>
            {
                Role? was = state.Members.TryGetValue(command.User, out Member? member) ? member.Role : null;
                TenantState next = Run(state, command);
                return ReferenceEquals(next, state) || (!(was >= Role.Admin) && !(command.Role >= Role.Admin));
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Member_SetTwice_IsSetOnce()
    {
        TenantState once = Run(Start(), (Role.Owner, s_users[1], Role.Trader));

        Assert.Same(once, Run(once, (Role.Owner, s_users[1], Role.Trader)));
        Assert.Equal(Callers.Now, Run(once, (Role.Owner, s_users[1], Role.Viewer)).Members[s_users[1]].Since);
    }

    [Fact]
    public void LastOwner_RemovedOrDemoted_IsRefused()
    {
        Assert.Equal(TenantRefusals.LastOwner, MemberRules.Remove(Start(), Callers.Acme, Callers.Of(Role.Owner), s_users[0]).Answer.Code());
        Assert.Equal(TenantRefusals.LastOwner, MemberRules.Set(Start(), Callers.Acme, Callers.Of(Role.System), s_users[0], Role.Admin, Callers.Now).Answer.Code());

        TenantState two = Run(Start(), (Role.Owner, s_users[1], Role.Owner));
        Assert.Equal([s_users[1]], MemberRules.Remove(two, Callers.Acme, Callers.Of(Role.Owner), s_users[0]).Answer.Given().Members.Select(member => member.User));
    }

    [Theory]
    [InlineData(Role.Admin, Role.Admin)]
    [InlineData(Role.Admin, Role.Owner)]
    public void Role_AtOrAboveTheCaller_IsRefused(Role by, Role role) =>
        Assert.Equal(TenantRefusals.AboveYou, MemberRules.Set(Start(), Callers.Acme, Callers.Of(by), s_users[1], role, Callers.Now).Answer.Code());

    [Fact]
    public void Owner_TouchedByAnAdmin_IsRefused() =>
        Assert.Equal(TenantRefusals.AboveYou, MemberRules.Remove(Start(), Callers.Acme, Callers.Of(Role.Admin), s_users[0]).Answer.Code());

    [Theory]
    [InlineData(Role.Operator)]
    [InlineData(Role.System)]
    [InlineData((Role)42)]
    public void Role_ThatNoTenantGrants_IsRefused(Role role) =>
        Assert.Equal(RefusalCodes.Invalid, MemberRules.Set(Start(), Callers.Acme, Callers.Of(Role.System), s_users[1], role, Callers.Now).Answer.Code());

    [Fact]
    public void Members_BeyondTheLimit_AreRefused()
    {
        TenantState full = Enumerable.Range(1, MemberRules.MostMembers - 1).Aggregate(Start(), (state, i) => Run(state, (Role.System, new($"u{i}"), Role.Viewer)));

        Assert.Equal(RefusalCodes.LimitReached, MemberRules.Set(full, Callers.Acme, Callers.Of(Role.Owner), new("more"), Role.Viewer, Callers.Now).Answer.Code());
        Assert.NotSame(full, Run(full, (Role.Owner, new("u1"), Role.Trader)));
    }

    [Fact]
    public void Removed_WhoIsNoMember_IsNoChange()
    {
        TenantState start = Start();
        Assert.Same(start, Run(start, (Role.Owner, s_users[2], null)));
    }

    private static TenantState Start() =>
        TenantRules.Create(new(), Callers.Acme, Caller.System(Callers.Acme), new("Acme", s_users[0]), Callers.Now).Next;

    private static TenantState Run(TenantState state, (Role By, UserId User, Role? Role) command) => command.Role is { } role
        ? MemberRules.Set(state, Callers.Acme, Callers.Of(command.By), command.User, role, Callers.Now).Next
        : MemberRules.Remove(state, Callers.Acme, Callers.Of(command.By), command.User).Next;
}
