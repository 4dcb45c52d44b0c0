using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Compliance;

public sealed class AuditCodecTests
{
    private static readonly AuditEntry s_entry = new(new("e1"), "member.set", "user/budi", "{}");
    private static readonly AuditRow s_row = new(
        new(Callers.Acme, 1, s_entry, "Owner", Role.Owner, Callers.Now, AuditHead.Empty.Hash), new(new string('a', 64), "k1", new string('b', 64)));

    [Fact]
    public void Row_OfAnyText_ReadsBackTheSame() =>
        Prop.ForAll(Texts(), texts =>
        {
            AuditRow row = s_row with { Content = s_row.Content with { Principal = texts[0], Entry = new(new(texts[1]), texts[2], texts[3], texts[4]) } };
            return AuditCodec.Decode(AuditCodec.Encode(row).Span) == row;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Contents_ThatDiffer_HaveOtherBytes() =>
        Prop.ForAll(Texts(), Texts(), (a, b) =>
            a.SequenceEqual(b, StringComparer.Ordinal) == AuditCodec.Canonical(Of(a)).Span.SequenceEqual(AuditCodec.Canonical(Of(b)).Span)).QuickCheckThrowOnFailure();

    [Fact]
    public void Fields_ThatMoveALetterOver_HaveOtherBytes() =>
        Assert.NotEqual(AuditSeals.Hash(Of(["ab", "c", "", "", ""])), AuditSeals.Hash(Of(["a", "bc", "", "", ""])));

    [Fact]
    public void Hash_OfARow_IsTheSameForEver() =>
        Assert.Equal("69aa0cf6990821bcc5869b307d3f2b9d75b98f474898fcd5876bf677223742c1", AuditSeals.Hash(s_row.Content));

    [Fact]
    public void Bytes_CutOrLengthenedOrOfAnotherForm_AreNoRow()
    {
        byte[] bytes = AuditCodec.Encode(s_row).ToArray();

        for (int length = 0; length < bytes.Length; length++) Assert.Null(AuditCodec.Decode(bytes.AsSpan(0, length)));
        Assert.Null(AuditCodec.Decode([.. bytes, 0]));
        bytes[8] ^= 1;
        Assert.Null(AuditCodec.Decode(bytes));
    }

    [Fact]
    public void Bytes_OfAnyKind_AreARowOrNot() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => AuditCodec.Decode(bytes) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Entry_Again_IsTheSameOrRefused()
    {
        Caller owner = Callers.Of(Role.Owner);

        Assert.Equal(new(1, s_row.Seal.Hash), AuditRules.Again(s_row, owner, s_entry).Given());
        Assert.Equal(RefusalCodes.SameIdOtherBody, AuditRules.Again(s_row, owner, s_entry with { Detail = "else" }).Code());
        Assert.Equal(RefusalCodes.SameIdOtherBody, AuditRules.Again(s_row, owner with { Principal = "eve" }, s_entry).Code());
    }

    [Fact]
    public void Journal_OfATenant_IsItsAdminsAlone()
    {
        Assert.Null(AuditRules.MayAppend(Callers.Acme, Callers.Of(Role.Viewer), s_entry));
        Assert.Null(AuditRules.MayAppend(TenantId.Platform, Callers.Operator, s_entry));
        Assert.Equal(RefusalCodes.NotYours, AuditRules.MayAppend(Callers.Acme, Callers.Of(Role.Owner, Callers.Other), s_entry)?.Code);
        Assert.Equal(RefusalCodes.NotYours, AuditRules.MayAppend(Callers.Acme, Callers.Of(Role.Operator), s_entry)?.Code);
        Assert.Equal(RefusalCodes.Invalid, AuditRules.MayAppend(Callers.Acme, Callers.Of(Role.Viewer), s_entry with { Action = "" })?.Code);
        Assert.Equal(RefusalCodes.Invalid, AuditRules.MayAppend(Callers.Acme, Callers.Of(Role.Viewer), s_entry with { Id = default })?.Code);
        Assert.Null(AuditRules.MayRead(Callers.Acme, Callers.Of(Role.Admin), 1));
        Assert.Null(AuditRules.MayVerify(TenantId.Platform, Callers.Operator));
        Assert.Equal(RefusalCodes.RoleTooSmall, AuditRules.MayRead(Callers.Acme, Callers.Of(Role.Trader), 1)?.Code);
        Assert.Equal(RefusalCodes.RoleTooSmall, AuditRules.MayVerify(TenantId.Platform, Callers.Of(Role.Owner, TenantId.Platform))?.Code);
        Assert.Equal(RefusalCodes.NotYours, AuditRules.MayVerify(Callers.Acme, Callers.Operator)?.Code);
        Assert.Equal(RefusalCodes.Invalid, AuditRules.MayRead(Callers.Acme, Callers.Of(Role.Admin), 501)?.Code);
    }

    private static AuditContent Of(string[] texts) => s_row.Content with { Principal = texts[0], Entry = new(new(texts[1]), texts[2], texts[3], texts[4]) };

    private static Arbitrary<string[]> Texts() =>
        Gen.Elements("", "a", "ab", "é", "😀", "\0", "0", "\u0001").ArrayOf(3).Select(string.Concat).ArrayOf(5).ToArbitrary();
}
