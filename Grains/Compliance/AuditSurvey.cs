using System.Runtime.CompilerServices;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Grains.Compliance;

/// <summary>Verifies the chains of all tenants, of those whose chain is gone too. Needs no running grain.</summary>
public sealed class AuditSurvey([FromKeyedServices(StoreName.History)] IJournal journal, IAnchor anchor, AuditKeys keys)
{
    public async IAsyncEnumerable<(TenantId Tenant, AuditVerdict Verdict)> Verify([EnumeratorCancellation] CancellationToken cancel)
    {
        SortedSet<TenantId> tenants = [.. await anchor.Tenants(cancel)];
        await AddWritten(tenants, cancel);
        foreach (TenantId tenant in tenants) yield return (tenant, await new AuditJournal(journal, tenant).Verify(keys, anchor, cancel));
    }

    /// <summary>A damaged row ends the search, but names its own journal: verifying that one finds it.</summary>
    private async Task AddWritten(SortedSet<TenantId> tenants, CancellationToken cancel)
    {
        try
        {
            await foreach (PositionedRow row in journal.ReadAll(0, cancel)) Add(tenants, row.Row.Journal);
        }
        catch (JournalDamagedException damaged)
        {
            Add(tenants, damaged.Journal);
        }
    }

    private static void Add(SortedSet<TenantId> tenants, JournalName name)
    {
        if (AuditJournal.TenantOf(name) is { } tenant) tenants.Add(tenant);
    }
}
