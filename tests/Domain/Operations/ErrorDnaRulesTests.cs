using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Operations;

public sealed class ErrorDnaRulesTests
{
    private static readonly ErrorTraits s_traits = Fingerprints.Read("System.TimeoutException", "Order 7 was late", null);
    private static readonly Fingerprint s_print = Fingerprints.Of(s_traits);

    [Fact]
    public void Occurrences_InAnyOrder_AddUpToTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt Second, PositiveInt Count, NonNegativeInt Tenant)[]>(), drawn =>
        {
            ErrorOccurrence[] all = [.. drawn.Select(one => Met(one.Count.Get, one.Second.Get, [new($"t{one.Tenant.Get % 20}")]))];
            ErrorTally forward = all.Aggregate(new ErrorDnaState(), Record).Tally, backward = all.Reverse().Aggregate(new ErrorDnaState(), Record).Tally;
            return forward.Count == all.Sum(one => one.Count) && forward.Tenants.SequenceEqual(backward.Tenants) && !forward.MoreTenants
                && (forward with { Tenants = [] }) == (backward with { Tenants = [] })
                && (all.Length == 0 || (forward.FirstSeen == all.Min(one => one.First) && forward.LastSeen == all.Max(one => one.Last)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tenants_BeyondTheBound_AreOnlySaidToBe()
    {
        ErrorDnaState state = Record(new(), Met(1, 0, [.. Enumerable.Range(0, ErrorDnaRules.MostTenants).Select(i => new TenantId($"t{i}"))]));

        ErrorDnaState more = Record(state, Met(1, 1, [Callers.Acme]));
        Assert.Equal((ErrorDnaRules.MostTenants, false), (state.Tally.Tenants.Length, state.Tally.MoreTenants));
        Assert.Equal((ErrorDnaRules.MostTenants, true), (more.Tally.Tenants.Length, more.Tally.MoreTenants));
        Assert.DoesNotContain(Callers.Acme, more.Tally.Tenants);
    }

    [Fact]
    public void Recovery_Tried_IsCountedByKind()
    {
        ErrorDnaState state = Record(new(), Met(1, 0, []) with { Recovery = new(RecoveryKind.Retry, 2, Helped: true) });
        state = Record(state, Met(1, 0, []) with { Recovery = new(RecoveryKind.Retry, 4, Helped: false) });
        state = Record(state, Met(1, 0, []) with { Recovery = new(RecoveryKind.Page, 1, Helped: false) });

        Assert.Equal<RecoveryTally>([new(RecoveryKind.Retry, 2, 1), new(RecoveryKind.Page, 1, 0)], state.Recoveries);
    }

    [Fact]
    public void Record_ReadByAnOperator_SaysAll()
    {
        ErrorRecord record = ErrorDnaRules.Read(Record(new(), Met(3, 5, [Callers.Acme])), s_print, Callers.Operator).Given();

        Assert.Equal((s_print, RecoveryKind.Retry, 3L), (record.Fingerprint, record.Remedy, record.Tally.Count));
        Assert.Equal("Order {n} was late", record.Traits.Message);
        Assert.Equal(ErrorPatterns.Named("timeout").Words, record.Words);
    }

    [Fact]
    public void Record_IsForOperatorsAlone()
    {
        ErrorDnaState state = Record(new(), Met(1, 0, [Callers.Acme]));

        Assert.Equal(RefusalCodes.NotYours, ErrorDnaRules.Read(state, s_print, Callers.Of(Role.Owner)).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ErrorDnaRules.Read(state, s_print, Callers.Of(Role.Owner, TenantId.Platform)).Code());
        Assert.Equal(RefusalCodes.NotFound, ErrorDnaRules.Read(new(), s_print, Callers.Operator).Code());
    }

    [Fact]
    public void Words_AreForThoseWhoMetTheFailure()
    {
        ErrorDnaState state = Record(new(), Met(1, 0, [Callers.Acme]));
        string words = ErrorPatterns.Named("timeout").Words.ForUser;

        Assert.Equal(words, ErrorDnaRules.Words(state, Callers.Of(Role.Viewer)).Given());
        Assert.Equal(words, ErrorDnaRules.Words(state, Callers.Operator).Given());
        Assert.Equal(RefusalCodes.NotYours, ErrorDnaRules.Words(state, Callers.Of(Role.Owner, Callers.Other)).Code());
        Assert.Equal(RefusalCodes.NotYours, ErrorDnaRules.Words(new(), Callers.Of(Role.Owner)).Code());
        Assert.Equal(RefusalCodes.NotFound, ErrorDnaRules.Words(new(), Callers.Operator).Code());
    }

    [Fact]
    public void Record_FromAnybodyElseOrOfAnotherFailure_ChangesNothing()
    {
        ErrorDnaState state = new();
        ErrorOccurrence met = Met(1, 0, []);

        foreach ((Caller caller, ErrorOccurrence occurrence, string code) in new[]
        {
            (Callers.Operator, met, RefusalCodes.RoleTooSmall),
            (Caller.System(Callers.Acme), met, RefusalCodes.NotYours),
            (Callers.Platform, met with { Traits = s_traits with { Type = "Other" } }, RefusalCodes.Invalid),
            (Callers.Platform, met with { Count = 0 }, RefusalCodes.Invalid),
            (Callers.Platform, met with { Last = met.First.AddTicks(-1) }, RefusalCodes.Invalid),
        })
        {
            (Refusal? refusal, ErrorDnaState next) = ErrorDnaRules.Record(state, s_print, caller, occurrence);
            Assert.Equal(code, refusal?.Code);
            Assert.Same(state, next);
        }
    }

    [Fact]
    public void Count_AtItsEnd_StaysThere() =>
        Assert.Equal(long.MaxValue, Record(Record(new(), Met(1, 0, []) with { Count = long.MaxValue }), Met(5, 0, [])).Tally.Count);

    [Fact]
    public void Index_WhenFull_ForgetsWhatWasSeenLongestAgo()
    {
        ErrorIndexState full = Enumerable.Range(0, ErrorIndexRules.MostFingerprints).Aggregate(new ErrorIndexState(), (before, i) => Touch(before, $"f{i:0000}", 100 + i));

        ErrorIndexState next = Touch(full, "new", 5_000);

        Assert.Equal(ErrorIndexRules.MostFingerprints, next.Seen.Count);
        Assert.False(next.Seen.ContainsKey(new("f0000")));
        Assert.Equal(["new", "f0999"], ErrorIndexRules.List(next, Callers.Operator, null, 2).Given().Select(seen => seen.Fingerprint.Value));
        Assert.Same(next, Touch(next, "new", 5_000));
    }

    [Fact]
    public void Index_IsListedByCategoryForOperatorsAlone()
    {
        ErrorIndexState state = Touch(new(), "one", 1);

        Assert.Single(ErrorIndexRules.List(state, Callers.Operator, ErrorCategory.Performance, 10).Given());
        Assert.Empty(ErrorIndexRules.List(state, Callers.Operator, ErrorCategory.Security, 10).Given());
        Assert.Equal(RefusalCodes.NotYours, ErrorIndexRules.List(state, Callers.Of(Role.Owner), null, 10).Code());
        Assert.Equal(RefusalCodes.Invalid, ErrorIndexRules.List(state, Callers.Operator, null, 0).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ErrorIndexRules.Touch(state, Callers.Operator, state.Seen.Values.First()).Refusal?.Code);
    }

    private static ErrorOccurrence Met(long count, int second, ImmutableArray<TenantId> tenants) =>
        new(s_traits, Callers.Now.AddSeconds(second), Callers.Now.AddSeconds(second + 1), count, tenants, null);

    private static ErrorDnaState Record(ErrorDnaState state, ErrorOccurrence occurrence)
    {
        (Refusal? refusal, ErrorDnaState next) = ErrorDnaRules.Record(state, s_print, Callers.Platform, occurrence);
        Assert.Null(refusal);
        return next;
    }

    private static ErrorIndexState Touch(ErrorIndexState state, string print, int second) =>
        ErrorIndexRules.Touch(state, Callers.Platform, ErrorDnaRules.Summary(Record(new(), Met(1, second, [])), new(print))).Next;
}
