using System.Runtime.CompilerServices;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;

namespace Arus.Grains.Compliance;

/// <summary>The rows of one tenant's audit chain in the journal of the history store.</summary>
internal sealed class AuditJournal(IJournal journal, TenantId tenant)
{
    private const string Type = "audit-1";
    private const string Part = "audit";

    private readonly JournalName _name = new(GrainKey.Of(tenant, Part));

    /// <summary>Null for a journal that is no audit chain.</summary>
    public static TenantId? TenantOf(JournalName journal) =>
        journal.Value.Split('/') is [{ Length: > 0 }, Part] ? GrainKey.Parse(journal.Value).Tenant : null;

    public ValueTask<AppendAnswer> Append(AuditRow row, CancellationToken cancel) =>
        journal.Append(_name, row.Content.Version - 1, [new(new EventId(row.Content.Entry.Id.Value), Type, AuditCodec.Encode(row))], cancel);

    /// <exception cref="StoreDamagedException">The last row is no audit row: nothing may be chained to it.</exception>
    public async Task<AuditHead> Head(CancellationToken cancel)
    {
        long version = await journal.Version(_name, cancel);
        return version == 0 ? AuditHead.Empty : new(version, (await Row(version, cancel)).Seal.Hash);
    }

    public async Task<AuditRow> Row(long version, CancellationToken cancel)
    {
        await foreach ((long at, AuditRow? row) in Rows(version, cancel))
        {
            if (at == version && row is not null) return row;
            break;
        }

        throw new StoreDamagedException(nameof(StoreName.History), $"row {version} of the audit journal of tenant '{tenant}' is not an audit row");
    }

    /// <summary>Rows as they stand; null for what is no audit row.</summary>
    public async IAsyncEnumerable<(long Version, AuditRow? Row)> Rows(long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (JournalRow row in journal.Read(_name, from, cancel)) yield return (row.Version, row.Type == Type ? AuditCodec.Decode(row.Body.Span) : null);
    }

    /// <summary>Walks the whole chain against what was anchored. The anchors are read first, so that a row written meanwhile is not taken for one too many.</summary>
    public async Task<AuditVerdict> Verify(AuditKeys keys, IAnchor anchor, CancellationToken cancel)
    {
        AuditVerifier verifier = new(tenant, keys, []);
        try
        {
            verifier = new(tenant, keys, await anchor.Read(tenant, cancel));
            await Walk(verifier, cancel);
        }
        catch (StoreDamagedException damaged)
        {
            verifier.Broken((damaged as JournalDamagedException)?.Version ?? verifier.Head.Version + 1, damaged.Message);
        }

        return verifier.Finish();
    }

    private async Task Walk(AuditVerifier verifier, CancellationToken cancel)
    {
        await foreach ((long version, AuditRow? row) in Rows(1, cancel))
        {
            if (!verifier.Next(version, row)) return;
            if (version % 256 == 0) await Task.Yield();
        }
    }
}
