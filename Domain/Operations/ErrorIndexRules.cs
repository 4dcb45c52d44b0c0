using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Operations;

/// <summary>The failures last seen. What was seen longest ago makes room.</summary>
public static class ErrorIndexRules
{
    public const int MostFingerprints = 1_000;
    public const int MostListed = 100;

    public static (Refusal? Refusal, ErrorIndexState Next) Touch(ErrorIndexState state, Caller caller, ErrorSummary summary)
    {
        Refusal? refusal = Access.Check(caller, TenantId.Platform, Role.System, Scopes.Manage)
            ?? (Fingerprint.TryParse(summary.Fingerprint.Value, out _) ? null : Refuse.Invalid("fingerprint: write one"));
        if (refusal is not null) return (refusal, state);
        if (state.Seen.TryGetValue(summary.Fingerprint, out ErrorSummary? known) && known == summary) return (null, state);

        ImmutableSortedDictionary<Fingerprint, ErrorSummary> seen = state.Seen.SetItem(summary.Fingerprint, summary);
        return (null, state with { Seen = seen.Count > MostFingerprints ? seen.Remove(Oldest(seen)) : seen });
    }

    public static Answer<ImmutableArray<ErrorSummary>> List(ErrorIndexState state, Caller caller, ErrorCategory? category, int limit) =>
        (Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read) ?? Refuse.UnlessLimit(limit, MostListed)) is { } refusal
            ? Answer.Refuse<ImmutableArray<ErrorSummary>>(refusal)
            : Answer.Of<ImmutableArray<ErrorSummary>>(
                [.. state.Seen.Values.Where(seen => category is null || seen.Category == category)
                    .OrderByDescending(seen => seen.LastSeen).ThenBy(seen => seen.Fingerprint).Take(limit)]);

    private static Fingerprint Oldest(ImmutableSortedDictionary<Fingerprint, ErrorSummary> seen) =>
        seen.Values.OrderBy(summary => summary.LastSeen).ThenBy(summary => summary.Fingerprint).First().Fingerprint;
}
