using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>A row of the chain as people read it. <paramref name="Hash"/> covers all of it and the row before.</summary>
[GenerateSerializer, Immutable, Alias("audit-record")]
public sealed record AuditRecord(
    [property: Id(0)] long Version,
    [property: Id(1)] AuditEntry Entry,
    [property: Id(2)] string Principal,
    [property: Id(3)] Role Role,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] string Hash);
