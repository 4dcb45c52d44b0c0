using Arus.Domain.Answers;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Tenants;

/// <summary>A tenant's name and settings. Its members: <see cref="MemberRules"/>.</summary>
public static class TenantRules
{
    public const int LongestName = 100;
    public const int MostSettings = 200;
    public const int LongestSetting = 4_000;

    private static readonly ImmutableArray<string> s_reserved = ["platform", "shared"];

    public static (Answer<TenantView> Answer, TenantState Next) Create(TenantState state, TenantId id, Caller caller, NewTenant tenant, DateTimeOffset now)
    {
        Refusal? refusal = Access.Check(caller, id, Role.System, Scopes.Manage)
            ?? Refuse.UnlessText(tenant.Name, LongestName, "name")
            ?? (UserId.TryParse(tenant.Owner.Value, out _) ? null : Refuse.Invalid("owner: write the id of a user"))
            ?? (s_reserved.Contains(id.Value) ? Refuse.Invalid($"'{id}' is reserved") : null)
            ?? (state.Origin is null || state.Origin == tenant ? null : Refuse.SameIdOtherBody($"tenant {id}"));
        if (refusal is not null) return (Answer.Refuse<TenantView>(refusal), state);
        if (state.Origin is not null) return (Answer.Of(View(state, id)), state);

        TenantState next = MemberRules.Put(state with { Origin = tenant, Name = tenant.Name, Created = now }, tenant.Owner, Role.Owner, now);
        return (Answer.Of(View(next, id)), next);
    }

    public static Answer<TenantView> Read(TenantState state, TenantId id, Caller caller) =>
        (Access.Check(caller, id, Role.Viewer, Scopes.Read) ?? UnlessCreated(state)) is { } refusal
            ? Answer.Refuse<TenantView>(refusal)
            : Answer.Of(View(state, id));

    public static (Answer<TenantView> Answer, TenantState Next) Rename(TenantState state, TenantId id, Caller caller, string name)
    {
        Refusal? refusal = Access.Check(caller, id, Role.Admin, Scopes.Manage) ?? UnlessCreated(state) ?? Refuse.UnlessText(name, LongestName, "name");
        if (refusal is not null) return (Answer.Refuse<TenantView>(refusal), state);

        TenantState next = state.Name == name ? state : state with { Name = name };
        return (Answer.Of(View(next, id)), next);
    }

    public static (Answer<TenantView> Answer, TenantState Next) SetSetting(TenantState state, TenantId id, Caller caller, TenantSetting setting)
    {
        Refusal? refusal = Access.Check(caller, id, Role.Admin, Scopes.Manage)
            ?? UnlessCreated(state)
            ?? (SettingName.TryParse(setting.Name.Value, out _) ? null : Refuse.Invalid("name: write the name of a setting"))
            ?? (setting.Value is null ? null : Refuse.UnlessText(setting.Value, LongestSetting, "value"));
        if (refusal is not null) return (Answer.Refuse<TenantView>(refusal), state);

        ImmutableSortedDictionary<SettingName, string> settings = setting.Value is null
            ? state.Settings.Remove(setting.Name)
            : state.Settings.SetItem(setting.Name, setting.Value);
        if (settings.Count > MostSettings) return (Answer.Refuse<TenantView>(Refuse.Limit(MostSettings, "settings")), state);

        TenantState next = ReferenceEquals(settings, state.Settings) ? state : state with { Settings = settings };
        return (Answer.Of(View(next, id)), next);
    }

    internal static Refusal? UnlessCreated(TenantState state) => state.Origin is null ? Refuse.NotFound("tenant") : null;

    internal static TenantView View(TenantState state, TenantId id) =>
        new(id, state.Name, state.Created, [.. state.Members.Values], [.. state.Settings.Select(setting => new TenantSetting(setting.Key, setting.Value))]);
}
