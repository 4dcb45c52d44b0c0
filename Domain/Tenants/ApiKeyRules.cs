using Arus.Domain.Answers;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

public static class ApiKeyRules
{
    public const int LongestName = 100;
    public const int MostNetworks = 50;

    /// <summary>How far <see cref="ApiKeyView.LastUsed"/> may lag: so that using a key is no write each time.</summary>
    public static TimeSpan LastUsedLag { get; } = TimeSpan.FromMinutes(10);

    public static (Answer<ApiKeyView> Answer, ApiKeyState Next) Issue(
        ApiKeyState state, ApiKeyId id, Caller caller, NewApiKey key, string secretHash, DateTimeOffset now)
    {
        Refusal? refusal = Access.Check(caller, caller.Tenant, Role.Admin, Scopes.Manage)
            ?? (state.Grants is null ? null : new Refusal(RefusalCodes.AlreadyExists, "the id is taken: its secret was shown once and is not known"))
            ?? (ApiKeySecret.IsId(id.Value, out _) ? null : Refuse.Invalid($"id: write {ApiKeySecret.Prefix} and more, without a point"))
            ?? Refuse.UnlessText(key.Name, LongestName, "name")
            ?? (Access.IsRank(key.Role) ? null : Refuse.Invalid($"no key has the role {key.Role}"))
            ?? (caller.Role == Role.System || key.Role <= caller.Role ? null : new Refusal(RefusalCodes.RoleTooSmall, "a key has at most the role of its maker"))
            ?? ((key.Scopes & ~caller.Scopes) == 0 && key.Scopes != Scopes.None ? null : new Refusal(RefusalCodes.ScopeMissing, "a key has some of the scopes of its maker"))
            ?? (key.Networks.IsDefault || key.Networks.Length <= MostNetworks ? null : Refuse.Limit(MostNetworks, "networks"))
            ?? (key.Networks.IsDefault || key.Networks.All(Networks.IsValid) ? null : Refuse.Invalid("networks: write addresses or blocks like 10.0.0.0/8"))
            ?? (key.Expires is null || key.Expires > now ? null : Refuse.Invalid("expires: write a time to come"));
        if (refusal is not null) return (Answer.Refuse<ApiKeyView>(refusal), state);

        ApiKeyState next = new()
        {
            Grants = key with { Networks = key.Networks.IsDefault ? [] : key.Networks },
            Tenant = caller.Tenant,
            By = caller.Principal,
            Created = now,
            SecretHash = secretHash,
        };
        return (Answer.Of(View(next, id)), next);
    }

    public static (Answer<Caller> Answer, ApiKeyState Next) Check(ApiKeyState state, ApiKeyId id, Caller caller, PresentedKey presented, DateTimeOffset now)
    {
        Refusal? refusal = Access.Check(caller, TenantId.Platform, Role.System, Scopes.Read) ?? UnlessOpens(state, presented, now);
        if (refusal is not null) return (Answer.Refuse<Caller>(refusal), state);

        ApiKeyState next = state.LastUsed is { } last && (now - last).Duration() < LastUsedLag ? state : state with { LastUsed = now };
        return (Answer.Of(new Caller(state.Tenant, $"key:{id}", state.Grants!.Role, state.Grants.Scopes)), next);
    }

    public static Answer<ApiKeyView> Read(ApiKeyState state, ApiKeyId id, Caller caller) =>
        Access.Check(caller, state.Tenant, Role.Admin, Scopes.Read) is { } refusal ? Answer.Refuse<ApiKeyView>(refusal) : Answer.Of(View(state, id));

    public static (Answer<ApiKeyView> Answer, ApiKeyState Next) Revoke(ApiKeyState state, ApiKeyId id, Caller caller, DateTimeOffset now)
    {
        if (Access.Check(caller, state.Tenant, Role.Admin, Scopes.Manage) is { } refusal) return (Answer.Refuse<ApiKeyView>(refusal), state);

        ApiKeyState next = state.Revoked is null ? state with { Revoked = now } : state;
        return (Answer.Of(View(next, id)), next);
    }

    /// <summary>The secret first: who does not know it learns nothing of the key.</summary>
    private static Refusal? UnlessOpens(ApiKeyState state, PresentedKey presented, DateTimeOffset now)
    {
        bool matches = ApiKeySecret.Matches(presented.Secret, state.SecretHash);
        if (state.Grants is null || !matches) return new(ApiKeyRefusals.WrongSecret, "no such key");
        if (state.Revoked is not null) return new(ApiKeyRefusals.Revoked, "the key was revoked");
        if (state.Grants.Expires <= now) return new(ApiKeyRefusals.Expired, "the key has expired");

        return Networks.Allow(state.Grants.Networks, presented.Address) ? null : new(ApiKeyRefusals.WrongNetwork, "the key is not for use from this address");
    }

    private static ApiKeyView View(ApiKeyState state, ApiKeyId id) => new(id, state.Grants!, state.By, state.Created, state.Revoked, state.LastUsed);
}
