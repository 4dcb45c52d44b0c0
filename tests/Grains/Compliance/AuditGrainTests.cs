using Arus.Domain.Compliance;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Tests.Compliance;

public sealed class AuditGrainTests
{
    private static readonly Caller s_trader = Platform.Of(Role.Trader);
    private static readonly Caller s_admin = Platform.Of(Role.Admin);

    [Fact]
    public async Task Entries_Appended_AreReadInOrderAndVerified()
    {
        await using Platform platform = await Platform.Start();
        AuditReceipt last = await Append(platform, 1, 40);

        AuditPage first = await Audit(platform).Read(s_admin, 1, 30, default).Given();
        AuditPage second = await Audit(platform).Read(s_admin, first.Next!.Value, 30, default).Given();

        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), first.Records.Concat(second.Records).Select(record => record.Version));
        Assert.Null(second.Next);
        Assert.Equal(("Trader", Role.Trader, "order/3"), first.Records[2] is var third ? (third.Principal, third.Role, third.Entry.Subject) : default);
        Assert.Equal(new(40, last.Hash, null), await Verify(platform));
    }

    [Fact]
    public async Task Entry_SentTwice_IsOneRow()
    {
        await using Platform platform = await Platform.Start();
        AuditReceipt first = await Append(platform, 1, 1);
        await Append(platform, 2, 3);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first, await Append(platform, 1, 1));
        await platform.Rest(Audit(platform));
        Assert.Equal(first, await Append(platform, 1, 1));
        Assert.Equal(3, (await Verify(platform)).Rows);
        Assert.Equal(RefusalCodes.SameIdOtherBody, await Audit(platform).Append(s_trader, Entry(1) with { Detail = "else" }, default).Code());
        Assert.Equal(RefusalCodes.SameIdOtherBody, await Audit(platform).Append(s_admin, Entry(1), default).Code());
    }

    [Theory]
    [InlineData(Fault.BeforeLanding)]
    [InlineData(Fault.AfterLanding)]
    public async Task Append_ThatFailsInAnUnknownWay_IsNotKnownAndCanBeRepeated(Fault fault)
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 2);
        platform.Journal.Plan.Fail(fault, error: new NotSupportedException("neither yes nor no"));

        await Assert.ThrowsAsync<NotSupportedException>(() => Append(platform, 3, 3));

        Assert.Equal(3, (await Append(platform, 3, 3)).Version);
        Assert.Equal(4, (await Append(platform, 4, 4)).Version);
        Assert.Equal((4, null), await Verify(platform) is var verdict ? (verdict.Rows, verdict.FirstBad) : default);
    }

    [Theory]
    [InlineData(Fault.BeforeLanding)]
    [InlineData(Fault.AfterLanding)]
    public async Task Append_ThatFailsInAKnownWay_RecoversAndIsOneRow(Fault fault)
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 1);
        platform.Journal.Plan.Fail(fault);

        Task<AuditReceipt> second = Append(platform, 2, 2);
        while (!second.IsCompleted)
        {
            platform.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        Assert.Equal(2, (await second).Version);
        Assert.Equal((2, null), await Verify(platform) is var verdict ? (verdict.Rows, verdict.FirstBad) : default);
    }

    [Fact]
    public async Task Chain_AfterACrash_GoesOnWhereItStood()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 5);

        await platform.Crash();

        Assert.Equal(6, (await Append(platform, 6, 6)).Version);
        Assert.Null((await Verify(platform)).FirstBad);
    }

    [Fact]
    public async Task Head_IsAnchoredAfterEnoughRowsOrTimeOrAtRest()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 17);
        Assert.Equal(new long[] { 16L }, await Anchored(platform));

        platform.Clock.Advance(TimeSpan.FromSeconds(2));
        while ((await Anchored(platform)).Length < 2) await Task.Yield();
        await Append(platform, 18, 18);
        await platform.Rest(Audit(platform));

        Assert.Equal(new long[] { 16L, 17, 18 }, await Anchored(platform));
    }

    [Fact]
    public async Task Anchor_ThatCannotBeWritten_FailsNoAppendAndIsCaughtUp()
    {
        await using Platform platform = await Platform.Start();
        platform.Anchor.Plan.Fail(Fault.BeforeLanding, error: new NotSupportedException());
        await Append(platform, 1, 16);
        Assert.Empty(await Anchored(platform));

        await Append(platform, 17, 17);

        Assert.Equal(new long[] { 17L }, await Anchored(platform));
    }

    [Fact]
    public async Task Chain_ShorterThanItsAnchor_IsTruncated()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 3);
        await platform.Anchor.Write(Platform.Acme, new AuditHead(9, new string('a', 64)), default);

        Assert.Equal((4, AuditFaultKind.Truncated), (await Verify(platform)).FirstBad is { } bad ? (bad.Version, bad.What) : default);
    }

    [Fact]
    public async Task Chain_SignedByAnotherKey_IsNamed()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 3);

        platform.Keys = AuditKeys.Parse("k1:" + Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]));
        await platform.Crash();
        Assert.Equal((1, AuditFaultKind.Hmac), (await Verify(platform)).FirstBad is { } forged ? (forged.Version, forged.What) : default);

        platform.Keys = AuditKeys.Parse("k2:" + Convert.ToBase64String(new byte[32]));
        await platform.Crash();
        Assert.Equal((1, AuditFaultKind.UnknownKey), (await Verify(platform)).FirstBad is { } unknown ? (unknown.Version, unknown.What) : default);
    }

    [Fact]
    public async Task Tenants_HaveChainsApart()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 3);
        Caller other = Platform.Of(Role.Admin, Platform.Other);

        Assert.Equal(1, (await platform.Grains.Audit(other).Append(other, Entry(1), default).Given()).Version);
        Assert.Single((await platform.Grains.Audit(other).Read(other, 1, 10, default).Given()).Records);
        Assert.Null((await platform.Grains.Audit(other).Verify(other, default).Given()).FirstBad);
    }

    [Fact]
    public async Task Verify_BesideAppends_FindsNothing()
    {
        await using Platform platform = await Platform.Start();
        await Append(platform, 1, 300);
        Task<AuditReceipt> appends = Append(platform, 301, 600);

        while (!appends.IsCompleted) Assert.Null((await Verify(platform)).FirstBad);

        Assert.Equal(600, (await appends).Version);
    }

    private static IAuditGrain Audit(Platform platform) => platform.Grains.Audit(s_trader);

    private static AuditEntry Entry(int i) => new(new($"e{i}"), "order.submit", $"order/{i}", "{}");

    private static async Task<AuditReceipt> Append(Platform platform, int from, int to)
    {
        AuditReceipt? receipt = null;
        for (int i = from; i <= to; i++) receipt = await Audit(platform).Append(s_trader, Entry(i), default).Given();
        return receipt!;
    }

    private static Task<AuditVerdict> Verify(Platform platform) => Audit(platform).Verify(s_admin, default).Given();

    private static async Task<long[]> Anchored(Platform platform) => [.. (await platform.Anchor.Read(Platform.Acme, default)).Select(head => head.Version)];
}
