using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>Rows found whole, the hash of the last of them, and the first bad one, if any.</summary>
[GenerateSerializer, Immutable, Alias("audit-verdict")]
public sealed record AuditVerdict(
    [property: Id(0)] long Rows,
    [property: Id(1)] string Head,
    [property: Id(2)] AuditFault? FirstBad);
