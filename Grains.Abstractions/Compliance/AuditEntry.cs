using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>An act, in words that outlive the code: <c>order.submit</c> on <c>account/7/order/12</c>. No secret belongs here.</summary>
[GenerateSerializer, Immutable, Alias("audit-entry")]
public sealed record AuditEntry(
    [property: Id(0)] AuditEntryId Id,
    [property: Id(1)] string Action,
    [property: Id(2)] string Subject,
    [property: Id(3)] string Detail);
