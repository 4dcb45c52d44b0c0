using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>Where an entry stands in its tenant's chain.</summary>
[GenerateSerializer, Immutable, Alias("audit-receipt")]
public sealed record AuditReceipt(
    [property: Id(0)] long Version,
    [property: Id(1)] string Hash);
