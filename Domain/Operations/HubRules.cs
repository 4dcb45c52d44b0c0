using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Operations;

/// <summary>What runs, and how it is. Its configuration: <see cref="ConfigurationRules"/>.</summary>
public static class HubRules
{
    public const int MostComponents = 500;
    public const int LongestText = 1_000;

    /// <summary>Silent for longer, and a component is no longer believed.</summary>
    public static TimeSpan StaleAfter { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A heartbeat that says nothing new is stored only this often.</summary>
    public static TimeSpan BeatGrain { get; } = TimeSpan.FromSeconds(15);

    public static (Answer<Done> Answer, HubState Next) Report(HubState state, Caller caller, ComponentReport report, DateTimeOffset now)
    {
        bool known = state.Components.TryGetValue(report.Name, out RegisteredComponent? last);
        Refusal? refusal = Access.Check(caller, TenantId.Platform, Role.System, Scopes.Manage)
            ?? (ModuleName.TryParse(report.Name.Value, out _) ? null : Refuse.Invalid("name: write the name of a component"))
            ?? Refuse.UnlessText(report.Version, LongestText, "version")
            ?? (report.Detail is { Length: <= LongestText } ? null : Refuse.Invalid($"detail: write at most {LongestText} characters"))
            ?? (known || state.Components.Count < MostComponents ? null : Refuse.Limit(MostComponents, "components"));
        if (refusal is not null) return (Answer.Refuse<Done>(refusal), state);
        if (last?.Report == report && (now - last.LastSeen).Duration() < BeatGrain) return (Answer.Done, state);

        RegisteredComponent next = new(report, last?.Registered ?? now, now);
        return (Answer.Done, state with { Components = state.Components.SetItem(report.Name, next) });
    }

    public static Answer<HubView> View(HubState state, Caller caller, DateTimeOffset now)
    {
        if (Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read) is { } refusal) return Answer.Refuse<HubView>(refusal);

        ImmutableArray<ComponentView> components =
            [.. state.Components.Values.Select(known => new ComponentView(known.Report, known.Registered, known.LastSeen, now - known.LastSeen > StaleAfter))];
        Health overall = components.Select(view => view.Stale ? Health.Unhealthy : view.Report.Health).DefaultIfEmpty(Health.Healthy).Max();
        return Answer.Of(new HubView(components, overall, ConfigurationRules.Newest(state), now));
    }
}
