using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

[GenerateSerializer, Immutable, Alias("audit-fault")]
public sealed record AuditFault(
    [property: Id(0)] long Version,
    [property: Id(1)] AuditFaultKind What,
    [property: Id(2)] string Because);
