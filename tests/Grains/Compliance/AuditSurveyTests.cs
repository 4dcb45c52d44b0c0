using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Grains.Tests.Compliance;

public sealed class AuditSurveyTests
{
    [Fact]
    public async Task Survey_OfAllTenants_FindsWhatIsWholeBadAndGone()
    {
        await using Platform platform = await Platform.Start();
        foreach (TenantId tenant in new[] { Platform.Acme, Platform.Other })
        {
            Caller caller = Platform.Of(Role.Owner, tenant);
            await platform.Grains.Audit(caller).Append(caller, new(new("e1"), "a", "s", ""), default).Given();
        }

        await platform.Journal.Append(new JournalName("other/audit"), 1, [new(new EventId("x"), "audit-1", "no row"u8.ToArray())], default);
        await platform.Journal.Append(new JournalName("acme/else"), 0, [new(new EventId("x"), "y", "z"u8.ToArray())], default);
        await platform.Anchor.Write(TenantId.Parse("gone"), new AuditHead(3, new string('a', 64)), default);

        List<(string, long, AuditFaultKind?)> found = [];
        await foreach ((TenantId tenant, AuditVerdict verdict) in platform.Services.GetRequiredService<AuditSurvey>().Verify(default))
            found.Add((tenant.Value, verdict.Rows, verdict.FirstBad?.What));

        Assert.Equal([("acme", 1, null), ("gone", 0, AuditFaultKind.Truncated), ("other", 1, AuditFaultKind.Unreadable)], found);
    }
}
