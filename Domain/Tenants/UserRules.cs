using Arus.Domain.Answers;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>A person. Hashes and whether they match come from outside: making them is slow.</summary>
public static class UserRules
{
    public const int LongestName = 100;
    public const int MostMemberships = 1_000;

    public static Refusal? MayRegister(UserId id, Caller caller, NewUser user) =>
        Access.Check(caller, TenantId.Platform, Role.System, Scopes.Manage)
        ?? (UserId.TryParse(id.Value, out _) ? null : Refuse.Invalid("id: write the id of a user"))
        ?? Refuse.UnlessText(user.DisplayName, LongestName, "display name")
        ?? (EmailAddress.TryParse(user.Email.Value, out EmailAddress address) && address == user.Email ? null : Refuse.Invalid("e-mail: write it like name@example.com"))
        ?? Passwords.UnlessAcceptable(user.Password);

    public static (Answer<UserView> Answer, UserState Next) Register(UserState state, UserId id, NewUser user, PasswordHash hash, DateTimeOffset now)
    {
        if (state.Password is not null) return (Answer.Refuse<UserView>(Refuse.SameIdOtherBody($"user {id}")), state);

        UserState next = state with { Password = hash, DisplayName = user.DisplayName, Email = user.Email, Created = now };
        return (Answer.Of(View(next, id)), next);
    }

    /// <summary>Registering again what is registered is no change; anything else under the id is refused.</summary>
    public static Answer<UserView> RegisterAgain(UserState state, UserId id, NewUser user, bool passwordMatches) =>
        passwordMatches && state.DisplayName == user.DisplayName && state.Email == user.Email
            ? Answer.Of(View(state, id))
            : Answer.Refuse<UserView>(Refuse.SameIdOtherBody($"user {id}"));

    public static Answer<UserView> Read(UserState state, UserId id, Caller caller) =>
        (MayRead(id, caller, Scopes.Read) ?? UnlessRegistered(state)) is { } refusal ? Answer.Refuse<UserView>(refusal) : Answer.Of(View(state, id));

    public static (Answer<UserView> Answer, UserState Next) Rename(UserState state, UserId id, Caller caller, string displayName)
    {
        Refusal? refusal = MayRead(id, caller, Scopes.Manage) ?? UnlessRegistered(state) ?? Refuse.UnlessText(displayName, LongestName, "display name");
        if (refusal is not null) return (Answer.Refuse<UserView>(refusal), state);

        UserState next = state.DisplayName == displayName ? state : state with { DisplayName = displayName };
        return (Answer.Of(View(next, id)), next);
    }

    /// <summary>The person alone: not even the platform's own code changes a password that it does not know.</summary>
    public static Refusal? MayChangePassword(UserState state, UserId id, Caller caller, Secret next) =>
        UnlessSelf(id, caller, Scopes.All) ?? UnlessRegistered(state) ?? Passwords.UnlessAcceptable(next);

    public static Refusal? MayCheckPassword(Caller caller) => Access.Check(caller, TenantId.Platform, Role.System, Scopes.Read);

    public static (Answer<Done> Answer, UserState Next) Belong(UserState state, UserId id, Caller caller, MembershipNotice notice)
    {
        Refusal? refusal = Access.Check(caller, caller.Tenant, Role.System, Scopes.Manage)
            ?? (notice.User == id ? null : Refuse.Invalid("the notice is for another user"))
            ?? (notice.Role is null || Access.IsRank(notice.Role.Value) ? null : Refuse.Invalid($"no tenant grants the role {notice.Role}"));
        if (refusal is not null) return (Answer.Refuse<Done>(refusal), state);

        bool known = state.Memberships.TryGetValue(caller.Tenant, out KnownMembership? last);
        if (known && last!.Sequence >= notice.Sequence) return (Answer.Done, state);
        if (!known && state.Memberships.Count >= MostMemberships) return (Answer.Refuse<Done>(Refuse.Limit(MostMemberships, "memberships")), state);

        return (Answer.Done, state with { Memberships = state.Memberships.SetItem(caller.Tenant, new(notice.Role, notice.Sequence)) });
    }

    private static UserView View(UserState state, UserId id) =>
        new(id, state.DisplayName, state.Email, state.Created,
            [.. state.Memberships.Where(known => known.Value.Role is not null).Select(known => new Membership(known.Key, known.Value.Role!.Value))]);

    private static Refusal? UnlessRegistered(UserState state) => state.Password is null ? Refuse.NotFound("user") : null;

    private static Refusal? MayRead(UserId id, Caller caller, Scopes scopes) =>
        caller.Role == Role.System ? Access.Check(caller, TenantId.Platform, Role.System, scopes) : UnlessSelf(id, caller, scopes);

    /// <summary>A session's principal is its user's id; an API key's never is.</summary>
    private static Refusal? UnlessSelf(UserId id, Caller caller, Scopes scopes) =>
        caller.Role is not Role.System && caller.Principal == id.Value
            ? (caller.Scopes & scopes) == scopes ? null : new(RefusalCodes.ScopeMissing, $"this takes the scope {scopes}")
            : new(RefusalCodes.NotYours, "this is another person's");
}
