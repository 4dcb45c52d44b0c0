using Arus.Domain.Answers;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>
/// Who is what in a tenant. Admins change those below them; owners change all; nobody takes the last owner away. Each change
/// is owed to its user until told.
/// </summary>
public static class MemberRules
{
    public const int MostMembers = 1_000;

    public static (Answer<TenantView> Answer, TenantState Next) Set(TenantState state, TenantId id, Caller caller, UserId user, Role role, DateTimeOffset now)
    {
        Refusal? refusal = UnlessMayManage(state, id, caller)
            ?? (UserId.TryParse(user.Value, out _) ? null : Refuse.Invalid("user: write the id of a user"))
            ?? (Access.IsRank(role) ? null : Refuse.Invalid($"no tenant grants the role {role}"))
            ?? UnlessAbove(caller, role)
            ?? UnlessAbove(caller, RoleOf(state, user))
            ?? (role == Role.Owner ? null : UnlessOwnerRemains(state, user))
            ?? (state.Members.ContainsKey(user) || state.Members.Count < MostMembers ? null : Refuse.Limit(MostMembers, "members"));
        if (refusal is not null) return (Answer.Refuse<TenantView>(refusal), state);

        TenantState next = RoleOf(state, user) == role ? state : Put(state, user, role, now);
        return (Answer.Of(TenantRules.View(next, id)), next);
    }

    public static (Answer<TenantView> Answer, TenantState Next) Remove(TenantState state, TenantId id, Caller caller, UserId user)
    {
        Refusal? refusal = UnlessMayManage(state, id, caller) ?? UnlessAbove(caller, RoleOf(state, user)) ?? UnlessOwnerRemains(state, user);
        if (refusal is not null) return (Answer.Refuse<TenantView>(refusal), state);

        TenantState next = state.Members.ContainsKey(user) ? Owe(state with { Members = state.Members.Remove(user) }, user, null) : state;
        return (Answer.Of(TenantRules.View(next, id)), next);
    }

    public static TenantState Told(TenantState state, ImmutableArray<MembershipNotice> told) =>
        told.IsEmpty ? state : state with { Owed = state.Owed.RemoveRange(told) };

    internal static TenantState Put(TenantState state, UserId user, Role role, DateTimeOffset now)
    {
        DateTimeOffset since = state.Members.TryGetValue(user, out Member? known) ? known.Since : now;
        return Owe(state with { Members = state.Members.SetItem(user, new(user, role, since)) }, user, role);
    }

    /// <summary>Only the last word to a user is owed: what it replaces need not be told.</summary>
    private static TenantState Owe(TenantState state, UserId user, Role? role)
    {
        MembershipNotice notice = new(user, role, state.Sequence + 1);
        return state with { Sequence = notice.Sequence, Owed = state.Owed.RemoveAll(owed => owed.User == user).Add(notice) };
    }

    private static Role? RoleOf(TenantState state, UserId user) =>
        user.Value is not null && state.Members.TryGetValue(user, out Member? member) ? member.Role : null;

    private static Refusal? UnlessMayManage(TenantState state, TenantId id, Caller caller) =>
        Access.Check(caller, id, Role.Admin, Scopes.Manage) ?? TenantRules.UnlessCreated(state);

    private static Refusal? UnlessAbove(Caller caller, Role? role) =>
        role is null || caller.Role is Role.System or Role.Owner || role < caller.Role
            ? null
            : new(TenantRefusals.AboveYou, $"the role {caller.Role} does not reach the role {role}");

    private static Refusal? UnlessOwnerRemains(TenantState state, UserId user) =>
        RoleOf(state, user) == Role.Owner && state.Members.Values.Count(member => member.Role == Role.Owner) == 1
            ? new(TenantRefusals.LastOwner, "a tenant keeps at least one owner: name another first")
            : null;
}
