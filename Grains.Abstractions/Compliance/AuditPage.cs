using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>Rows in order; <paramref name="Next"/> is where the following page begins, null at the end.</summary>
[GenerateSerializer, Immutable, Alias("audit-page")]
public sealed record AuditPage(
    [property: Id(0)] ImmutableArray<AuditRecord> Records,
    [property: Id(1)] long? Next);
