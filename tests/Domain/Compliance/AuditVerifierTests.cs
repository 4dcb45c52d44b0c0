using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Compliance;

public sealed class AuditVerifierTests
{
    private const int Rows = 6;

    private static readonly AuditKeys s_keys = Keys("k1", "k1");
    private static readonly ImmutableArray<AuditRow> s_chain = Chain(Rows, s_keys);
    private static readonly Arbitrary<int> s_at = Gen.Choose(1, Rows).ToArbitrary();

    [Fact]
    public void Chain_ThatNobodyTouched_IsWhole()
    {
        AuditVerdict verdict = Verify(s_chain, anchors: [Head(3), Head(6)]);

        Assert.Equal(new(Rows, s_chain[^1].Seal.Hash, null), verdict);
        Assert.Equal(new(0, AuditHead.Empty.Hash, null), Verify([]));
    }

    /// <summary>Each way to touch one row, and what it is found as.</summary>
    public static TheoryData<string, AuditFaultKind> Touches => new()
    {
        { "detail", AuditFaultKind.Hash },
        { "action", AuditFaultKind.Hash },
        { "principal", AuditFaultKind.Hash },
        { "role", AuditFaultKind.Hash },
        { "at", AuditFaultKind.Hash },
        { "tenant", AuditFaultKind.Hash },
        { "version", AuditFaultKind.Hash },
        { "previous", AuditFaultKind.Hash },
        { "hash", AuditFaultKind.Hash },
        { "hmac", AuditFaultKind.Hmac },
        { "rehashed", AuditFaultKind.Hmac },
        { "forged key", AuditFaultKind.Hmac },
        { "unknown key", AuditFaultKind.UnknownKey },
        { "unlinked", AuditFaultKind.Previous },
        { "unreadable", AuditFaultKind.Unreadable },
    };

    [Theory]
    [MemberData(nameof(Touches))]
    public void Row_Touched_IsNamed(string what, AuditFaultKind found) =>
        Prop.ForAll(s_at, at =>
        {
            AuditRow?[] rows = [.. s_chain];
            rows[at - 1] = Touch(s_chain[at - 1], what);
            AuditVerdict verdict = Verify(rows);
            return verdict.FirstBad is { } bad && bad.Version == at && bad.What == found && verdict.Rows == at - 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Row_TakenOut_IsMissing() =>
        Prop.ForAll(Gen.Choose(1, Rows - 1).ToArbitrary(), at =>
        {
            AuditVerifier verifier = new(Callers.Acme, s_keys, []);
            foreach (AuditRow row in s_chain.Where(row => row.Content.Version != at)) verifier.Next(row.Content.Version, row);
            return verifier.Finish().FirstBad is { What: AuditFaultKind.Missing } bad && bad.Version == at;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_Renumbered_AreNamed()
    {
        AuditVerifier verifier = new(Callers.Acme, s_keys, []);
        foreach ((AuditRow row, int i) in s_chain.RemoveAt(2).Select((row, i) => (row, i))) verifier.Next(i + 1, row);

        Assert.Equal((3, AuditFaultKind.Hash), (verifier.FirstBad!.Version, verifier.FirstBad.What));
    }

    [Fact]
    public void Chain_CutOffBehindAnAnchor_IsTruncated() =>
        Prop.ForAll(Gen.Choose(0, Rows).ToArbitrary(), s_at, (kept, anchored) =>
        {
            AuditVerdict verdict = Verify(s_chain[..kept], anchors: [Head(anchored)]);
            return anchored > kept ? verdict.FirstBad is { What: AuditFaultKind.Truncated } bad && bad.Version == kept + 1 : verdict.FirstBad is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chain_WrittenAnewWithTheRealKey_IsNotTheAnchoredOne()
    {
        ImmutableArray<AuditRow> anew = Chain(Rows, s_keys, detail: "nothing happened");

        Assert.Null(Verify(anew).FirstBad);
        Assert.Equal((4, AuditFaultKind.Anchor), Verify(anew, anchors: [Head(4)]).FirstBad is { } bad ? (bad.Version, bad.What) : default);
    }

    [Fact]
    public void Key_Rotated_StillVerifiesWhatItSigned()
    {
        AuditKeys rotated = Keys("k2", "k1", "k2");
        AuditHead head = new(Rows, s_chain[^1].Seal.Hash);
        AuditRow next = AuditRules.Next(head, Callers.Acme, Callers.Of(Role.Admin), Entry(7, "x"), Callers.Now, rotated);

        Assert.Equal("k2", next.Seal.KeyId);
        Assert.Null(Verify(s_chain.Add(next), rotated).FirstBad);
        Assert.Equal(AuditFaultKind.UnknownKey, Verify(s_chain.Add(next), s_keys).FirstBad?.What);
        Assert.Equal((1, AuditFaultKind.UnknownKey), Verify(s_chain, Keys("k2", "k2")).FirstBad is { } bad ? (bad.Version, bad.What) : default);
    }

    [Fact]
    public void Journal_ThatCannotReadOn_IsNamedUnlessARowWasBadBefore()
    {
        AuditVerifier verifier = new(Callers.Acme, s_keys, []);
        verifier.Next(1, s_chain[0]);
        verifier.Broken(2, "a bit flipped");
        verifier.Broken(3, "another");

        Assert.Equal(new(1, s_chain[0].Seal.Hash, new(2, AuditFaultKind.Unreadable, "a bit flipped")), verifier.Finish());
    }

    [Fact]
    public void Keys_ThatAreWeakOrNotThere_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Keys("k2", "k1"));
        Assert.Throws<ArgumentException>(() => new AuditKeys("k", [KeyValuePair.Create("k", ImmutableArray.Create(new byte[31]))]));
    }

    private static AuditRow? Touch(AuditRow row, string what)
    {
        AuditContent content = row.Content;
        AuditSeal seal = row.Seal;
        return what switch
        {
            "detail" => new(content with { Entry = content.Entry with { Detail = "else" } }, seal),
            "action" => new(content with { Entry = content.Entry with { Action = "else" } }, seal),
            "principal" => new(content with { Principal = "eve" }, seal),
            "role" => new(content with { Role = Role.Viewer }, seal),
            "at" => new(content with { At = content.At.AddTicks(1) }, seal),
            "tenant" => new(content with { Tenant = Callers.Other }, seal),
            "version" => new(content with { Version = content.Version + 1 }, seal),
            "previous" => new(content with { Previous = new string('f', 64) }, seal),
            "hash" => new(content, seal with { Hash = new string('f', 64) }),
            "hmac" => new(content, seal with { Hmac = new string('f', 64) }),
            "rehashed" => Rehash(content with { Principal = "eve" }, seal),
            "forged key" => AuditSeals.Seal(content with { Principal = "eve" }, Keys("k1", 99, "k1")),
            "unknown key" => AuditSeals.Seal(content, Keys("k9", "k9")),
            "unlinked" => AuditSeals.Seal(content with { Previous = new string('f', 64) }, s_keys),
            "unreadable" => null,
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    private static AuditRow Rehash(AuditContent content, AuditSeal seal) => new(content, seal with { Hash = AuditSeals.Hash(content) });

    private static AuditVerdict Verify(IEnumerable<AuditRow?> rows, AuditKeys? keys = null, ImmutableArray<AuditHead> anchors = default)
    {
        AuditVerifier verifier = new(Callers.Acme, keys ?? s_keys, anchors.IsDefault ? [] : anchors);
        long version = 0;
        foreach (AuditRow? row in rows) verifier.Next(++version, row);
        return verifier.Finish();
    }

    private static AuditHead Head(int version) => new(version, s_chain[version - 1].Seal.Hash);

    private static AuditEntry Entry(int i, string detail) => new(new($"e{i}"), "order.submit", $"order/{i}", detail);

    private static ImmutableArray<AuditRow> Chain(int rows, AuditKeys keys, string detail = "{}") =>
        Enumerable.Range(1, rows).Aggregate(ImmutableArray<AuditRow>.Empty, (chain, i) => chain.Add(AuditRules.Next(
            chain.IsEmpty ? AuditHead.Empty : new(i - 1, chain[^1].Seal.Hash), Callers.Acme, Callers.Of(Role.Trader), Entry(i, detail), Callers.Now.AddSeconds(i), keys)));

    private static AuditKeys Keys(string current, params string[] ids) => Keys(current, 0, ids);

    private static AuditKeys Keys(string current, byte salt, params string[] ids) =>
        new(current, ids.Select(id => KeyValuePair.Create(id, ImmutableArray.Create([.. Enumerable.Repeat((byte)(id[1] + salt), 32)]))));
}
