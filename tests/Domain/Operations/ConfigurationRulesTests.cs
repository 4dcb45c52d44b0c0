using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Operations;

public sealed class ConfigurationRulesTests
{
    private static readonly ConfigKey s_tiers = ConfigKey.Parse("tiers");
    private static readonly ConfigKey s_limits = ConfigKey.Parse("limits");

    /// <summary>Sets or removes one of three documents, or (a key below 0) rolls back to some version.</summary>
    private static readonly Arbitrary<(int Key, int Value)[]> s_acts =
        (from count in Gen.Choose(0, 25)
         from acts in (from key in Gen.Choose(-1, 2) from value in Gen.Choose(0, 9) select (key, value)).ArrayOf(count)
         select acts).ToArbitrary();

    [Fact]
    public void EveryVersion_WhateverCameAfter_IsStillWhatItWas() =>
        Prop.ForAll(s_acts, acts =>
        {
            HubState state = new();
            List<string> seen = [Text(state, 0)];
            foreach ((int Key, int Value) act in acts)
            {
                state = Run(state, seen.Count, act);
                seen.Add(Text(state, null));
            }

            return Enumerable.Range(0, seen.Count).All(version => Text(state, version) == seen[version])
                && state.Versions.Select(version => version.Version).SequenceEqual(Enumerable.Range(1, acts.Length).Select(i => (long)i));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_AppliedToItsFirst_IsItsSecond() =>
        Prop.ForAll(s_acts, Gen.Choose(0, 25).ToArbitrary(), Gen.Choose(0, 25).ToArbitrary(), (acts, from, to) =>
        {
            HubState state = acts.Select((act, i) => (act, i)).Aggregate(new HubState(), (before, next) => Run(before, next.i + 1, next.act));
            (from, to) = (Math.Min(from, acts.Length), Math.Min(to, acts.Length));
            SortedDictionary<string, string> documents = new(Documents(state, from).ToDictionary(document => document.Key.Value, document => document.Document), StringComparer.Ordinal);
            foreach (ConfigEdit edit in ConfigurationRules.Diff(state, Callers.Operator, from, to).Given())
            {
                documents.Remove(edit.Key.Value);
                if (edit.After is not null) documents.Add(edit.Key.Value, edit.After);
            }

            return documents.SequenceEqual(Documents(state, to).Select(document => KeyValuePair.Create(document.Key.Value, document.Document)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Change_SaysWhoWhatWhenAndWhy()
    {
        ConfigVersion made = Change(new(), "c1", s_tiers, "{}").Answer.Given();

        Assert.Equal((1, new ChangeId("c1"), "Operator", Callers.Now, "because"), (made.Version, made.Id, made.By, made.At, made.Why));
        Assert.Equal<ConfigEdit>([new(s_tiers, null, "{}")], made.Edits);
        Assert.Null(made.RolledBackTo);
    }

    [Fact]
    public void Change_SentTwice_IsOneVersion()
    {
        (Answer<ConfigVersion> first, HubState state) = Change(new(), "c1", s_tiers, "{}");
        (Answer<ConfigVersion> second, HubState next) = Change(state, "c1", s_tiers, "{}");

        Assert.Same(first.Given(), second.Given());
        Assert.Same(state, next);
    }

    [Fact]
    public void Change_SameIdWithAnotherBody_IsRefused()
    {
        HubState state = Change(new(), "c1", s_tiers, "{}").Next;

        Assert.Equal(RefusalCodes.SameIdOtherBody, Change(state, "c1", s_tiers, "{1}").Answer.Code());
        Assert.Equal(RefusalCodes.SameIdOtherBody, Change(state, "c1", s_limits, "{}").Answer.Code());
        Assert.Equal(RefusalCodes.SameIdOtherBody, RollBack(state, "c1", 0).Answer.Code());
    }

    [Fact]
    public void RollBack_MakesANewVersionThatSaysTheOld()
    {
        HubState state = Change(Change(new(), "c1", s_tiers, "old").Next, "c2", s_tiers, "new").Next;
        state = Change(state, "c3", s_limits, "more").Next;

        (Answer<ConfigVersion> answer, HubState next) = RollBack(state, "c4", 1);

        Assert.Equal((4, 1), (answer.Given().Version, answer.Given().RolledBackTo));
        Assert.Equal<ConfigEdit>([new(s_limits, "more", null), new(s_tiers, "new", "old")], answer.Given().Edits);
        Assert.Equal<ConfigDocument>([new(s_tiers, "old")], Documents(next, null));
        Assert.Same(next, RollBack(next, "c4", 1).Next);
        Assert.Equal(RefusalCodes.SameIdOtherBody, RollBack(next, "c4", 2).Answer.Code());
    }

    [Fact]
    public void Version_ThatNeverWasOrIsNotKept_IsRefused()
    {
        HubState state = Enumerable.Range(1, ConfigurationRules.MostVersions + 10).Aggregate(new HubState(), (before, i) => Change(before, $"c{i}", s_tiers, $"{i}").Next);

        Assert.Equal(ConfigurationRules.MostVersions, state.Versions.Length);
        Assert.Equal("10", Documents(state, 10)[0].Document);
        Assert.Equal(HubRefusals.NoSuchVersion, ConfigurationRules.Read(state, Callers.Operator, 9).Code());
        Assert.Equal(HubRefusals.NoSuchVersion, ConfigurationRules.Read(state, Callers.Operator, 267).Code());
        Assert.Equal(HubRefusals.NoSuchVersion, ConfigurationRules.Diff(state, Callers.Operator, 9, 20).Code());
        Assert.Equal(HubRefusals.NoSuchVersion, ConfigurationRules.Diff(state, Callers.Operator, 20, 267).Code());
        Assert.Equal(HubRefusals.NoSuchVersion, RollBack(state, "back", 9).Answer.Code());
    }

    [Fact]
    public void History_IsNewestFirstInPages()
    {
        HubState state = Enumerable.Range(1, 5).Aggregate(new HubState(), (before, i) => Change(before, $"c{i}", s_tiers, $"{i}").Next);

        Assert.Equal([5L, 4], ConfigurationRules.History(state, Callers.Operator, null, 2).Given().Select(version => version.Version));
        Assert.Equal([3L, 2, 1], ConfigurationRules.History(state, Callers.Operator, 4, 9).Given().Select(version => version.Version));
        Assert.Equal(RefusalCodes.Invalid, ConfigurationRules.History(state, Callers.Operator, null, 0).Code());
        Assert.Equal(RefusalCodes.Invalid, ConfigurationRules.History(state, Callers.Operator, null, 101).Code());
    }

    [Fact]
    public void Configuration_IsForOperatorsAlone()
    {
        Caller owner = Callers.Of(Role.Owner, TenantId.Platform), reader = Callers.Operator with { Scopes = Scopes.Read };
        ConfigChange change = new(new("c"), s_tiers, "{}", "why");

        Assert.Equal(RefusalCodes.RoleTooSmall, ConfigurationRules.Configure(new(), owner, change, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.NotYours, ConfigurationRules.Configure(new(), Callers.Of(Role.Operator), change, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.ScopeMissing, ConfigurationRules.Configure(new(), reader, change, Callers.Now).Answer.Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ConfigurationRules.Read(new(), owner, null).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ConfigurationRules.History(new(), owner, null, 1).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ConfigurationRules.Diff(new(), owner, 0, 0).Code());
        Assert.Equal(RefusalCodes.RoleTooSmall, ConfigurationRules.RollBack(new(), owner, new(new("c"), 0, "why"), Callers.Now).Answer.Code());
    }

    [Fact]
    public void Change_WithoutIdKeyOrReason_IsRefused()
    {
        ConfigChange change = new(new("c"), s_tiers, "{}", "why");

        foreach (ConfigChange bad in new[] { change with { Id = default }, change with { Key = default }, change with { Why = " " }, change with { Document = "" } })
            Assert.Equal(RefusalCodes.Invalid, ConfigurationRules.Configure(new(), Callers.Operator, bad, Callers.Now).Answer.Code());
    }

    private static HubState Run(HubState state, int id, (int Key, int Value) act) => act.Key < 0
        ? RollBack(state, $"c{id}", Math.Min(act.Value, id - 1)).Next
        : Change(state, $"c{id}", new($"k{act.Key}"), act.Value == 0 ? null : $"{act.Value}").Next;

    private static (Answer<ConfigVersion> Answer, HubState Next) Change(HubState state, string id, ConfigKey key, string? document) =>
        ConfigurationRules.Configure(state, Callers.Operator, new(new(id), key, document, "because"), Callers.Now);

    private static (Answer<ConfigVersion> Answer, HubState Next) RollBack(HubState state, string id, long version) =>
        ConfigurationRules.RollBack(state, Callers.Operator, new(new(id), version, "back"), Callers.Now);

    private static ImmutableArray<ConfigDocument> Documents(HubState state, long? version) => ConfigurationRules.Read(state, Callers.Operator, version).Given().Documents;

    private static string Text(HubState state, long? version) => string.Join(';', Documents(state, version).Select(document => $"{document.Key}={document.Document}"));
}
