using Orleans;

namespace Arus.Grains.Abstractions.Operations;

[GenerateSerializer, Immutable, Alias("error-summary")]
public sealed record ErrorSummary(
    [property: Id(0)] Fingerprint Fingerprint,
    [property: Id(1)] string Type,
    [property: Id(2)] string Message,
    [property: Id(3)] ErrorCategory Category,
    [property: Id(4)] Severity Severity,
    [property: Id(5)] DateTimeOffset LastSeen,
    [property: Id(6)] long Count);
