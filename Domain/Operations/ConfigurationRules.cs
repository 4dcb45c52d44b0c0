using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Operations;

/// <summary>Configuration in versions, by operators. A version is never changed: rolling back makes a new one.</summary>
public static class ConfigurationRules
{
    public const int MostVersions = 256;
    public const int MostDocuments = 500;
    public const int LongestDocument = 16_000;
    public const int LongestWhy = 1_000;
    public const int MostHistory = 100;

    public static (Answer<ConfigVersion> Answer, HubState Next) Configure(HubState state, Caller caller, ConfigChange change, DateTimeOffset now)
    {
        Refusal? refusal = UnlessMayChange(caller, change.Id, change.Why)
            ?? (ConfigKey.TryParse(change.Key.Value, out _) ? null : Refuse.Invalid("key: write the name of a document"))
            ?? (change.Document is null ? null : Refuse.UnlessText(change.Document, LongestDocument, "document"));
        if (refusal is not null) return (Answer.Refuse<ConfigVersion>(refusal), state);
        if (Find(state, change.Id) is { } made) return (IsOf(made, change) ? Answer.Of(made) : Other(change.Id), state);

        ConfigEdit edit = new(change.Key, state.Documents.GetValueOrDefault(change.Key), change.Document);
        return Add(state, caller, change.Id, [edit], change.Why, null, now);
    }

    public static (Answer<ConfigVersion> Answer, HubState Next) RollBack(HubState state, Caller caller, ConfigRollBack rollBack, DateTimeOffset now)
    {
        if (UnlessMayChange(caller, rollBack.Id, rollBack.Why) is { } refusal) return (Answer.Refuse<ConfigVersion>(refusal), state);
        if (Find(state, rollBack.Id) is { } made)
            return (made.RolledBackTo == rollBack.ToVersion && made.Why == rollBack.Why ? Answer.Of(made) : Other(rollBack.Id), state);
        if (Documents(state, rollBack.ToVersion) is not { } then) return (Answer.Refuse<ConfigVersion>(NoSuchVersion(rollBack.ToVersion)), state);

        return Add(state, caller, rollBack.Id, Edits(state.Documents, then), rollBack.Why, rollBack.ToVersion, now);
    }

    public static Answer<ConfigSnapshot> Read(HubState state, Caller caller, long? version)
    {
        long wanted = version ?? Newest(state);
        if (UnlessMayRead(caller) is { } refusal) return Answer.Refuse<ConfigSnapshot>(refusal);
        if (Documents(state, wanted) is not { } documents) return Answer.Refuse<ConfigSnapshot>(NoSuchVersion(wanted));

        return Answer.Of(new ConfigSnapshot(wanted, [.. documents.Select(document => new ConfigDocument(document.Key, document.Value))]));
    }

    public static Answer<ImmutableArray<ConfigVersion>> History(HubState state, Caller caller, long? before, int limit) =>
        (UnlessMayRead(caller) ?? Refuse.UnlessLimit(limit, MostHistory)) is { } refusal
            ? Answer.Refuse<ImmutableArray<ConfigVersion>>(refusal)
            : Answer.Of<ImmutableArray<ConfigVersion>>([.. state.Versions.Reverse().Where(version => before is null || version.Version < before).Take(limit)]);

    public static Answer<ImmutableArray<ConfigEdit>> Diff(HubState state, Caller caller, long from, long to)
    {
        if (UnlessMayRead(caller) is { } refusal) return Answer.Refuse<ImmutableArray<ConfigEdit>>(refusal);
        if (Documents(state, from) is not { } before) return Answer.Refuse<ImmutableArray<ConfigEdit>>(NoSuchVersion(from));
        if (Documents(state, to) is not { } after) return Answer.Refuse<ImmutableArray<ConfigEdit>>(NoSuchVersion(to));

        return Answer.Of(Edits(before, after));
    }

    internal static long Newest(HubState state) => state.Versions.IsEmpty ? 0 : state.Versions[^1].Version;

    private static (Answer<ConfigVersion> Answer, HubState Next) Add(
        HubState state, Caller caller, ChangeId id, ImmutableArray<ConfigEdit> edits, string why, long? rolledBackTo, DateTimeOffset now)
    {
        ConfigVersion made = new(Newest(state) + 1, id, edits, caller.Principal, now, why, rolledBackTo);
        ImmutableSortedDictionary<ConfigKey, string> documents = edits.Aggregate(state.Documents, (all, edit) => Put(all, edit.Key, edit.After));
        if (documents.Count > MostDocuments) return (Answer.Refuse<ConfigVersion>(Refuse.Limit(MostDocuments, "documents")), state);

        ImmutableArray<ConfigVersion> versions = state.Versions.Add(made);
        return (Answer.Of(made), state with { Documents = documents, Versions = versions.Length > MostVersions ? versions.RemoveAt(0) : versions });
    }

    /// <summary>Null for a version that never was, or before which nothing is kept.</summary>
    private static ImmutableSortedDictionary<ConfigKey, string>? Documents(HubState state, long version)
    {
        long oldest = Newest(state) - state.Versions.Length;
        return version < oldest || version > Newest(state)
            ? null
            : state.Versions.Reverse().TakeWhile(made => made.Version > version)
                .SelectMany(made => made.Edits.Reverse())
                .Aggregate(state.Documents, (all, edit) => Put(all, edit.Key, edit.Before));
    }

    private static ImmutableArray<ConfigEdit> Edits(ImmutableSortedDictionary<ConfigKey, string> before, ImmutableSortedDictionary<ConfigKey, string> after) =>
        [.. before.Keys.Union(after.Keys).Order()
            .Select(key => new ConfigEdit(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(edit => edit.Before != edit.After)];

    private static ImmutableSortedDictionary<ConfigKey, string> Put(ImmutableSortedDictionary<ConfigKey, string> all, ConfigKey key, string? document) =>
        document is null ? all.Remove(key) : all.SetItem(key, document);

    private static ConfigVersion? Find(HubState state, ChangeId id) => state.Versions.FirstOrDefault(version => version.Id == id);

    private static bool IsOf(ConfigVersion made, ConfigChange change) =>
        made.RolledBackTo is null && made.Why == change.Why && made.Edits is [{ } edit] && edit.Key == change.Key && edit.After == change.Document;

    private static Answer<ConfigVersion> Other(ChangeId id) => Answer.Refuse<ConfigVersion>(Refuse.SameIdOtherBody($"change {id}"));

    private static Refusal NoSuchVersion(long version) => new(HubRefusals.NoSuchVersion, $"version {version} never was, or is older than what is kept");

    private static Refusal? UnlessMayRead(Caller caller) => Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read);

    private static Refusal? UnlessMayChange(Caller caller, ChangeId id, string why) =>
        Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Manage)
        ?? (ChangeId.TryParse(id.Value, out _) ? null : Refuse.Invalid("id: write an id of your own for this change"))
        ?? Refuse.UnlessText(why, LongestWhy, "why");
}
