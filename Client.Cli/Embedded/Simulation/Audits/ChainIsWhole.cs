using Arus.Client.Cli.Simulation.Stores;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans.Embedded.Simulation;

namespace Arus.Client.Cli.Simulation.Audits;

/// <summary>Each new row continues its chain; each receipt given is the row that is stored; nothing anchored is missing.</summary>
internal sealed class ChainIsWhole : IInvariant
{
    private readonly JournalRows _rows;
    private readonly AnchorRows _anchors;
    private readonly AuditKeys _keys;
    private readonly SortedDictionary<TenantId, AuditVerifier> _verifiers = [];
    private readonly Queue<JournalRow> _new = [];
    private int _walked;
    private readonly Queue<(TenantId Tenant, AuditEntryId Entry, AuditReceipt Receipt)> _receipts = [];

    public ChainIsWhole(JournalRows rows, AnchorRows anchors, AuditKeys keys)
    {
        (_rows, _anchors, _keys) = (rows, anchors, keys);
        foreach (JournalRow row in rows.All) _new.Enqueue(row);
        rows.Appended += _new.Enqueue;
    }

    public string Name => "the audit chain is whole";

    public void Acknowledged(TenantId tenant, AuditEntryId entry, AuditReceipt receipt) => _receipts.Enqueue((tenant, entry, receipt));

    public string? Check()
    {
        string? wrong = null;
        while (wrong is null && _new.TryDequeue(out JournalRow? row)) wrong = Continues(row);
        while (wrong is null && _receipts.TryDequeue(out (TenantId Tenant, AuditEntryId Entry, AuditReceipt Receipt) given)) wrong = IsStored(given.Tenant, given.Entry, given.Receipt);
        return wrong;
    }

    /// <summary>Walks all chains again each time they have doubled: the work of a long run stays in proportion to its length.</summary>
    public string? CheckWhole()
    {
        if (_rows.All.Count < 2 * _walked) return Check();
        _walked = _rows.All.Count;
        foreach (TenantId tenant in _verifiers.Keys)
        {
            AuditVerifier verifier = new(tenant, _keys, _anchors.Of(tenant));
            foreach (JournalRow row in RowsOf(tenant)) verifier.Next(row.Version, AuditCodec.Decode(row.Body.Span));
            if (verifier.Finish().FirstBad is { } bad) return $"row {bad.Version} of {tenant}: {bad.What}, {bad.Because}";
        }

        return null;
    }

    private IReadOnlyList<JournalRow> RowsOf(TenantId tenant) => _rows.Of(GrainKey.Of(tenant, "audit"));

    private string? Continues(JournalRow row)
    {
        AuditRow? audit = AuditCodec.Decode(row.Body.Span);
        if (audit is null) return $"row {row.Version} of {row.Journal} is no audit row";
        TenantId tenant = audit.Content.Tenant;
        if (!_verifiers.TryGetValue(tenant, out AuditVerifier? verifier)) _verifiers.Add(tenant, verifier = new AuditVerifier(tenant, _keys, []));
        return verifier.Next(row.Version, audit) ? null : $"row {row.Version} of {row.Journal}: {verifier.FirstBad!.What}, {verifier.FirstBad.Because}";
    }

    private string? IsStored(TenantId tenant, AuditEntryId entry, AuditReceipt receipt)
    {
        JournalRow? row = RowsOf(tenant).ElementAtOrDefault((int)receipt.Version - 1);
        AuditRow? audit = row is null ? null : AuditCodec.Decode(row.Body.Span);
        if (audit is null) return $"the receipt of {entry} names row {receipt.Version} of {tenant}, which is not stored";
        return audit.Content.Entry.Id == entry && audit.Seal.Hash == receipt.Hash ? null : $"the receipt of {entry} names row {receipt.Version} of {tenant}, which is {audit.Content.Entry.Id}";
    }
}
