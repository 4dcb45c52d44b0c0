using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Operations;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Compliance;

/// <summary>
/// The only writer of its tenant's chain. Reading and verifying interleave with appending: they use the journal and the
/// anchors, which only grow, and no field of this grain.
/// </summary>
internal sealed partial class AuditGrain(
    [FromKeyedServices(StoreName.History)] IJournal store,
    IAnchor anchor,
    AuditKeys keys,
    Recovery recovery,
    TimeProvider time,
    ILogger<AuditGrain> log) : Grain, IAuditGrain
{
    /// <summary>A head is anchored after this many rows, or after this long, or when the grain rests.</summary>
    private const int AnchorEvery = 16;

    private static readonly TimeSpan s_anchorWithin = TimeSpan.FromSeconds(2);

    /// <summary>Null until the first append reads it.</summary>
    private AuditHead? _head;
    private long _anchored;
    private IGrainTimer? _anchorSoon;

    private TenantId Owner => GrainKey.Parse(this.GetPrimaryKeyString()).Tenant;

    public async Task<Answer<AuditReceipt>> Append(Caller caller, AuditEntry entry, CancellationToken cancel)
    {
        if (AuditRules.MayAppend(Owner, caller, entry) is { } refusal) return Answer.Refuse<AuditReceipt>(refusal);

        try
        {
            return await Append(new AuditJournal(store, Owner), caller, entry, cancel);
        }
        catch
        {
            // Whether the row landed is not known, so neither is the head.
            DeactivateOnIdle();
            throw;
        }
    }

    public async Task<Answer<AuditPage>> Read(Caller caller, long from, int limit, CancellationToken cancel)
    {
        if (AuditRules.MayRead(Owner, caller, limit) is { } refusal) return Answer.Refuse<AuditPage>(refusal);

        ImmutableArray<AuditRecord>.Builder records = ImmutableArray.CreateBuilder<AuditRecord>();
        await foreach ((long version, AuditRow? row) in new AuditJournal(store, Owner).Rows(Math.Max(from, 1), cancel))
        {
            if (records.Count == limit) return Answer.Of(new AuditPage(records.ToImmutable(), version));
            if (row is not null) records.Add(AuditRules.View(row));
        }

        return Answer.Of(new AuditPage(records.ToImmutable(), null));
    }

    public async Task<Answer<AuditVerdict>> Verify(Caller caller, CancellationToken cancel)
    {
        if (AuditRules.MayVerify(Owner, caller) is { } refusal) return Answer.Refuse<AuditVerdict>(refusal);

        AuditVerdict verdict = await new AuditJournal(store, Owner).Verify(keys, anchor, cancel);
        if (verdict.FirstBad is { } bad) LogBad(Owner.Value, bad.Version, bad.What, bad.Because);
        return Answer.Of(verdict);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => AnchorHead(cancellationToken);

    private async Task<Answer<AuditReceipt>> Append(AuditJournal journal, Caller caller, AuditEntry entry, CancellationToken cancel)
    {
        AuditHead head = _head ??= await journal.Head(cancel);
        AuditRow row = AuditRules.Next(head, Owner, caller, entry, time.GetUtcNow(), keys);
        AppendAnswer answer = await recovery.Idempotent(Owner, again => journal.Append(row, again), cancel);
        switch (answer)
        {
            case AppendAnswer.Appended or AppendAnswer.AlreadyThere:
                _head = new(row.Content.Version, row.Seal.Hash);
                await AnchorSoon(cancel);
                return Answer.Of(new AuditReceipt(row.Content.Version, row.Seal.Hash));
            case AppendAnswer.SameIdOtherBody known:
                return AuditRules.Again(await journal.Row(known.Version, cancel), caller, entry);
            default:
                throw new InvalidOperationException($"the audit chain of tenant '{Owner}' has another writer: {answer}");
        }
    }

    private Task AnchorSoon(CancellationToken cancel)
    {
        if (_head!.Version - _anchored >= AnchorEvery) return AnchorHead(cancel);

        _anchorSoon ??= this.RegisterGrainTimer(AnchorHead, new GrainTimerCreationOptions { DueTime = s_anchorWithin, Period = s_anchorWithin });
        return Task.CompletedTask;
    }

    /// <summary>An anchor that cannot be written fails no append: the row is stored, and the next anchor covers it.</summary>
    private async Task AnchorHead(CancellationToken cancel)
    {
        if (_head is not { Version: > 0 } head || head.Version == _anchored) return;

        try
        {
            await recovery.Idempotent(Owner, async again =>
            {
                await anchor.Write(Owner, head, again);
                return true;
            }, cancel);
            _anchored = head.Version;
            _anchorSoon?.Dispose();
            _anchorSoon = null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotAnchored(error, Owner.Value, head.Version);
        }
    }
}
