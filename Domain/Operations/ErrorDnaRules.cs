using Arus.Domain.Answers;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Operations;

public static class ErrorDnaRules
{
    public const int MostTenants = 100;

    public static (Refusal? Refusal, ErrorDnaState Next) Record(ErrorDnaState state, Fingerprint fingerprint, Caller caller, ErrorOccurrence occurrence)
    {
        Refusal? refusal = Access.Check(caller, TenantId.Platform, Role.System, Scopes.Manage)
            ?? (Fingerprints.Of(occurrence.Traits) == fingerprint ? null : Refuse.Invalid("the failure has another fingerprint"))
            ?? (occurrence.Count > 0 && occurrence.First <= occurrence.Last ? null : Refuse.Invalid("the failure never was"));
        if (refusal is not null) return (refusal, state);

        return (null, state with
        {
            Traits = occurrence.Traits,
            Tally = Add(state.Tally, occurrence),
            Recoveries = occurrence.Recovery is { } tried ? Add(state.Recoveries, tried) : state.Recoveries,
        });
    }

    public static Answer<ErrorRecord> Read(ErrorDnaState state, Fingerprint fingerprint, Caller caller)
    {
        Refusal? refusal = Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read) ?? (state.Traits is null ? Refuse.NotFound("failure") : null);
        if (refusal is not null) return Answer.Refuse<ErrorRecord>(refusal);

        ErrorPattern pattern = ErrorPatterns.Named(state.Traits!.Pattern);
        return Answer.Of(new ErrorRecord(fingerprint, state.Traits, state.Tally, pattern.Recovery, state.Recoveries, pattern.Words));
    }

    /// <summary>A stranger is told that it is not theirs, whether it exists or not.</summary>
    public static Answer<string> Words(ErrorDnaState state, Caller caller)
    {
        Refusal? refusal = state.Tally.Tenants.Contains(caller.Tenant)
            ? Access.Check(caller, caller.Tenant, Role.Viewer, Scopes.Read)
            : Access.Check(caller, TenantId.Platform, Role.Operator, Scopes.Read) ?? (state.Traits is null ? Refuse.NotFound("failure") : null);
        return refusal is null ? Answer.Of(ErrorPatterns.Named(state.Traits!.Pattern).Words.ForUser) : Answer.Refuse<string>(refusal);
    }

    public static ErrorSummary Summary(ErrorDnaState state, Fingerprint fingerprint) =>
        new(fingerprint, state.Traits!.Type, state.Traits.Message, state.Traits.Category, state.Traits.Severity, state.Tally.LastSeen, state.Tally.Count);

    private static ErrorTally Add(ErrorTally tally, ErrorOccurrence occurrence)
    {
        ImmutableArray<TenantId> tenants = [.. tally.Tenants.Concat(occurrence.Tenants.Except(tally.Tenants)).Take(MostTenants).Order()];
        bool more = tally.MoreTenants || occurrence.Tenants.Except(tenants).Any();
        DateTimeOffset first = tally.Count == 0 || occurrence.First < tally.FirstSeen ? occurrence.First : tally.FirstSeen;
        DateTimeOffset last = tally.Count == 0 || occurrence.Last > tally.LastSeen ? occurrence.Last : tally.LastSeen;
        return new(first, last, tally.Count > long.MaxValue - occurrence.Count ? long.MaxValue : tally.Count + occurrence.Count, tenants, more);
    }

    private static ImmutableArray<RecoveryTally> Add(ImmutableArray<RecoveryTally> tallies, RecoveryTried tried)
    {
        RecoveryTally known = tallies.FirstOrDefault(tally => tally.Kind == tried.Kind) ?? new(tried.Kind, 0, 0);
        RecoveryTally next = known with { Tried = known.Tried + 1, Helped = known.Helped + (tried.Helped ? 1 : 0) };
        return [.. tallies.Where(tally => tally.Kind != tried.Kind).Append(next).OrderBy(tally => tally.Kind)];
    }
}
