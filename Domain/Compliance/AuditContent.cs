using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Domain.Compliance;

/// <summary>What a row of the chain says. <paramref name="Previous"/> is the hash of the row before, in hex.</summary>
public sealed record AuditContent(
    TenantId Tenant,
    long Version,
    AuditEntry Entry,
    string Principal,
    Role Role,
    DateTimeOffset At,
    string Previous);
